import { catalogueEntries } from './entry.ts';

/** What the tools say that a step of a Dockerfile starts: they explain a failed step better than its exit status does. */
export const steps = catalogueEntries('Steps', {
  'program-out-of-memory': {
    patterns: [
      /(?<why>JavaScript heap out of memory)/i,
      /(?<why>Cannot allocate memory) - /i,
      /(?<why>java\.lang\.OutOfMemoryError[^\n]{0,100}|insufficient memory for the Java Runtime)/i,
      /(?<why>Killed signal terminated program \w{1,30}|virtual memory exhausted|LLVM ERROR: out of memory)/i,
      /(?<why>unable to execute command: Killed)/i,
      /\((?<why>signal: 9, SIGKILL): kill\)/i,
      /(?<why>the process exited too early\. This probably means the system ran out of memory)/i,
    ],
    cause: 'A program ran out of memory: {why}.',
    remedy:
      'Use a larger machine, run fewer jobs in parallel (make -j2, CARGO_BUILD_JOBS), or raise its own limit: NODE_OPTIONS=--max-old-space-size=4096 for Node.js, -Xmx for Java.',
  },
  'build-tool-missing': {
    patterns: [
      /command '(?<tool>[\w.+-]{1,60})' failed: No such file or directory/i,
      /unable to execute '(?<tool>[\w.+-]{1,60})': No such file or directory/i,
      /No (?<tool>working compiler) found/i,
      /linker [`'](?<tool>\w{1,30})[`'] not found/i,
      /collect2: fatal error: cannot find '(?<tool>[\w-]{1,20})'/,
      /gyp ERR! find (?<tool>Python)/,
      /(?<tool>pg_config|mysql_config) (?:executable )?not found/i,
      /\bcannot find -l(?<tool>[\w.+-]{1,60})/,
      /fatal error: (?<tool>[\w./-]{1,100}\.h(?:pp)?): No such file or directory/i,
      /Package '?(?<tool>[\w.+-]{1,100})'?,? (?:required by '[^'\n]{1,100}', not found|was not found in the pkg-config search path)/,
      /No package '(?<tool>[\w.+-]{1,100})' found/,
      /^Configuration failed because (?<tool>\S{1,60}) was not found/m,
      /C compiler "(?<tool>[\w+-]{1,30})" not found/i,
      /(?:requires?|requested) (?:PHP extension )?(?<tool>ext-[\w-]{1,40}) [^\n]{0,60}missing from your system/i,
      // After two hyphens, CMake only remarks that it goes on without.
      /^(?!-- )[^\n]{0,20}Could NOT find (?<tool>\w{1,60})\b[^\n]{0,200} \(missing: /m,
      /(?:spawn |failed to find |Cannot find command ')(?<tool>git|python3?|make|cmake)\b/,
      /sh: (?:1: )?(?<tool>node-gyp[\w-]{0,20}): not found/,
      /No (?<tool>CMAKE_\w{1,20}_COMPILER) could be found/,
      /\bis `(?<tool>[\w.+-]{1,60})` not installed\?/,
      /The system library `(?<tool>[\w.+-]{1,60})` required by crate/,
      /Could not find (?<tool>`?protoc`?|directory of OpenSSL) /,
    ],
    cause: 'A step needs something that the image does not have: {tool}.',
    remedy:
      'Install it in an earlier step (for example build-essential, pkg-config, git, python3-dev or a package that ends in -dev), or use a base image that is not "slim" or "alpine".',
  },
  'lock-file-outdated': {
    patterns: [
      /can only install packages when your package\.json and (?<file>package-lock\.json)/i,
      /Your lockfile needs to be updated, but yarn was run with/i,
      /The lockfile would have been (?:modified|created) by this install, which is explicitly forbidden/i,
      /\bERR_PNPM_(?:OUTDATED_LOCKFILE|LOCKFILE_CONFIG_MISMATCH|LOCKFILE_MISSING_DEPENDENCY)\b/,
      /lockfile had changes, but lockfile is frozen/i,
      /The lockfile at `(?<file>[^`\n]{1,200})` needs to be updated, but `--locked` was provided/i,
      /pyproject\.toml changed significantly since (?<file>poetry\.lock) was last generated/i,
      /(?<file>poetry\.lock) is not up to date with pyproject\.toml/i,
      /Your (?<file>Pipfile\.lock) \([^)\n]{1,100}\) is out of date/i,
      /(?:the lock file|cannot (?:update|create) the lock file) (?<file>\S{1,300}) (?:needs to be updated but|because) --(?:locked|frozen|offline)/i,
      /the lockfile can't be updated because frozen mode is set/i,
      /install in (?:deployment|frozen) mode after changing\s{1,5}your Gemfile/i,
      /Your bundle only supports platforms/i,
      /no required module provides package /,
      /missing (?<file>go\.sum) entry(?: for| needed|; to add)/i,
      /updates to go\.(?:mod|sum) needed/i,
      /go: inconsistent vendoring/i,
      /Required package "[^"\n]{1,200}" is not present in the lock file/i,
      /Your lock file does not contain a compatible set of packages/i,
      /\bNU1004\b/,
    ],
    cause: 'A step installs exactly what {file|a lock file} lists, and it does not match the project.',
    remedy:
      'Update the lock file with the same version of the tool as in the image ("npm install", "pnpm install", "yarn install", "uv lock", "poetry lock", "bundle lock", "go mod tidy", "cargo update --workspace"), and commit it.',
  },
  'tool-version-mismatch': {
    patterns: [
      // A language or tool and a number: "requires Node.js >= 20", "SDK version ^3.5.0", "CMake 3.28 or higher is required".
      /\b(?<!versions that )(?<why>(?:requires?|supports only) (?:an? |at least )?(?:different )?(?:Node(?:\.js)?|Python|Ruby|PHP|Go|Java|JDK|JVM|Gradle|CMake|rustc|Elixir|SDK|npm|pnpm|Yarn)(?: version)?[:,]? ?(?:[~^<>=v"'(]{1,5} ?|at least )?\d[^\n]{0,150})/i,
      /(?<!\S)(?<why>[A-Z][A-Za-z.]{1,20} \d[\d.]{0,10} or (?:higher|newer|later|above) is required)/,
      /(?<why>Bundler found conflicting requirements for the Ruby version)/i,
      /(?<why>Unsupported class file major version \d{2,3}|Cannot find a Java installation on your machine)/,
      /(?<why>lock file is not compatible with the current version of Poetry)/i,
      /(?<why>lock file version `?\d{1,3}`? (?:requires|was found, but this version of Cargo)[^\n]{0,80})/i,
      /(?<why>ERR_PNPM_(?:LOCKFILE_BREAKING_CHANGE|UNSUPPORTED_ENGINE|BAD_PM_VERSION)[^\n]{0,200})/,
      /(?<why>invalid go version '[^'\n]{1,40}': must match format)/i,
      /(?<why>The engine "[^"\n]{1,60}" is incompatible with this module[^\n]{0,200})/i,
      /npm (?:ERR!|error) code (?<why>EBADENGINE)/i,
      /(?<why>rustc [\d.]{1,20} is not supported by the following packages?)/i,
      /(?<why>feature `edition20\d\d` is required)/i,
      /(?<why>Required \w{1,20} version \S{1,30} does not match the running version[^\n]{0,40})/i,
      /(?<why>Cannot install on Python version [^\n]{1,100})/i,
      /(?<why>Python version \S{1,40} is not (?:allowed|supported) by the project[^\n]{0,60})/i,
      /(?<why>requested interpreter resolved to Python [^\n]{1,200})/i,
      /(?<why>Your Ruby version is [^\n]{1,60}, but your Gemfile specified [^\n]{1,60})/i,
      /(?<why>You must use Bundler \d{1,2} or greater with this lockfile)/i,
      /(?<!\S)(?<why>\S{1,150}\.whl is not a supported wheel on this platform)/i,
      /(?<why>invalid (?:target|source) release: [\d.]{1,10}|release version \d{1,3} not supported)/i,
      /(?<why>compiled by a more recent version of the Java Runtime)/i,
      /(?<why>NETSDK1045: [^\n]{1,200}|compatible \.NET SDK was not found)/i,
      /(?<why>However the current global version of \w{1,20} is [^\n]{1,60})/i,
      /(?<why>ERR_UNKNOWN_BUILTIN_MODULE)/,
      /(?<why>error:0308010C:digital envelope routines::unsupported)/i,
      /(?<why>Cannot find matching keyid): /i,
      /ModuleNotFoundError: (?<why>No module named '(?:distutils|imp|asyncore|asynchat|smtpd|cgi|pipes|telnetlib|crypt)\b[^\n]{0,40})/,
    ],
    cause: 'The image has another version of a language or tool than the project requires: {why}.',
    remedy:
      'Use a base image with the required version (FROM), install that version of the tool, or change what the project requires.',
  },
  'project-file-invalid': {
    patterns: [
      /(?<why>The Poetry configuration is invalid[^\n]{0,100})/i,
      /npm (?:ERR!|error) code (?<why>EJSONPARSE)/i,
      /(?<why>failed to parse manifest at `[^`\n]{1,200}`)/i,
      /(?<why>errors parsing go\.mod)/i,
      /(?<why>"[^"\n]{1,200}composer\.json" does not contain valid JSON)/i,
      /(?<why>Non-parseable POM \S{1,200})/i,
      /(?<why>There was an error parsing `[^`\n]{1,100}`)/i,
      /(?<why>Invalid requirement: [^\n]{1,100}|Couldn't parse requirement in [^\n]{1,100})/i,
      /(?<why>Failed to parse: `[^`\n]{1,200}`)/i,
      /\b(?<why>NU10(?:08|10|11): [^\n]{1,200})/,
    ],
    cause: 'A tool cannot read a file of the project: {why}.',
    remedy:
      'Correct the place that the next lines name. If it is right elsewhere, the tool in the image has another version.',
  },
  'script-missing': {
    patterns: [
      /Missing script: "?(?<script>[\w:.-]{1,60})/i,
      /\berror Command "(?<script>[\w:.-]{1,60})" not found/,
      /ERR_PNPM_(?:NO_SCRIPT|RECURSIVE_EXEC_FIRST_FAIL)\S{0,40} [^\n]{0,60}?(?:script|Command) "?(?<script>[\w:.-]{1,60})/i,
    ],
    cause: 'package.json has no script or command "{script}".',
    remedy:
      'Correct the name. A command of a package needs that package installed: "npm ci --omit=dev" leaves out those for development.',
  },
  'native-module-foreign': {
    inStep: true,
    patterns: [
      /Cannot find (?:module|package) ['"]?(?<module>@\w[\w-]{0,30}\/(?:[\w-]{1,30}-)?(?:linux|darwin|win32)-[\w-]{1,30})/,
      /The package "(?<module>@esbuild\/[\w-]{1,40})" could not be found/,
      /You installed (?<module>esbuild) for another platform/,
      /Could not load the "(?<module>sharp)" module using/,
    ],
    cause: 'The part of {module} that belongs to this system was not installed.',
    remedy:
      'Install in the image itself, and keep node_modules out of it (.dockerignore). Do not leave out optional dependencies. If the lock file was written on another system and lacks it, delete node_modules and the lock file, and install again.',
  },
  'program-module-missing': {
    patterns: [
      /(?:ModuleNotFoundError|ImportError): No module named '?(?<module>(?!(?:distutils|imp|asyncore|asynchat|smtpd|cgi|pipes|telnetlib|crypt)\b)[\w.]{1,100})/,
      /Error: Cannot find module '(?<module>[^'./\n][^'\n]{0,200})'/,
      /Cannot find package '(?<module>[^'\n]{1,200})' imported from/,
      /Can't locate (?<module>[\w/]{1,100})\.pm in @INC/,
      /: there is no package called ['‘](?<module>\w{1,60})/,
      /cannot load such file -- (?<module>[\w./-]{1,200}) \(LoadError\)/,
    ],
    cause: 'A program needs the module {module}, which is not installed in the image.',
    remedy:
      'Add it to the dependencies of the project. If it is a part of the project itself, check COPY, WORKDIR and its search path (PYTHONPATH). In a Dockerfile with several stages, the last one must copy what was installed (node_modules, the virtual environment), and no volume may hide it.',
  },
  'temp-folder-noexec': {
    group: 'Disk and platform',
    patterns: [/failed to map segment from shared object/i],
    cause:
      'A program unpacks itself into a folder from which nothing may be executed, usually /tmp with "noexec".',
    remedy: 'Set TMPDIR to a folder that allows it, or mount /tmp without noexec.',
  },
  'library-missing': {
    patterns: [
      /error while loading shared libraries: (?<library>[^\s:]{1,100}): (?!failed to map)/i,
      /Error loading shared library (?<library>[^\s:]{1,100}): /i,
      /(?<library>lib(?!nvidia|cuda)[\w+-]{1,60}\.so[\d.]{0,12}): cannot open shared object file/i,
      /version `(?<library>GLIBC(?:XX)?_[\d.]{1,20})' not found/i,
    ],
    cause: 'A program needs the library {library}, which the image does not have.',
    remedy:
      'Install the package that holds it. A program that was built on another distribution needs the libraries of that one: build it in a stage on the same base (glibc and musl, the libc of Alpine, do not mix).',
  },
  'project-file-missing': {
    patterns: [
      /can only install with an existing (?<file>package-lock\.json)/i,
      /npm (?:ERR!|error) code ENOLOCK/i,
      /npm (?:ERR!|error) code ENOENT\n(?:[^\n]{0,300}\n){0,4}?[^\n]{0,40}npm (?:ERR!|error) path (?<file>\S{0,300}package\.json)/i,
      /ENOENT: no such file or directory, open '(?<file>[^'\n]{0,200}package(?:-lock)?\.json)'/i,
      /Couldn't find a (?<file>package\.json) file in/i,
      /\bERR_PNPM_(?:NO_LOCKFILE|NO_PKG_MANIFEST|NO_IMPORTER_MANIFEST_FOUND)\b/,
      /Could not open requirements file: [^\n]{0,60}No such file or directory: '(?<file>[^'\n]{1,200})'/i,
      /Non-resolvable parent POM [^\n]{1,200}: Could not find artifact (?<file>\S{1,200}) /,
      /Neither 'setup\.py' nor '(?<file>pyproject\.toml)' found/i,
      /could not find `?(?<file>Cargo\.toml)`? in/i,
      /(?<file>go\.mod) file not found in current directory or any parent/i,
      /go: cannot find main module/i,
      /\(replaced by (?<file>\.[^)\n]{0,200})\): reading [^\n]{1,300}: no such file/,
      /Composer could not find a (?<file>composer\.json) file/i,
      /there is no (?<file>POM) in this directory/i,
      /does not contain a Gradle build/i,
      /Could not locate (?<file>Gemfile)\b/,
      /Poetry could not find a (?<file>pyproject\.toml) file/i,
      /current project could not be installed: (?:Readme path `(?<file>[^`\n]{1,200})`|No file\/folder found)/i,
      /(?<!\S)(?<file>\/\S{1,200}) does not contain any element/i,
      /No `(?<file>pyproject\.toml)` found in current directory/i,
      /Unable to find lockfile at `(?<file>[^`\n]{1,200})`/i,
      /\bMSB100[39]: /,
      /python3?: can't open file '(?<file>[^'\n]{1,200})': \[Errno 2\]/i,
      /Error: Cannot find module '(?<file>\/[^'\n]{1,300})'/,
    ],
    cause: 'A program does not find {file|the files of the project} in the image.',
    remedy:
      'COPY it before the step that needs it, into the folder that WORKDIR names. Check that it is committed, that .dockerignore does not exclude it, and that no volume hides it.',
  },
  'step-tests-failed': {
    inStep: true,
    patterns: [
      // Go, Rust, Jest and Vitest, pytest and unittest, RSpec and PHPUnit, Maven and .NET, ESLint.
      /^--- (?<why>FAIL: \S{1,200})/m,
      /(?<why>test result: FAILED\. [^\n]{1,60})/,
      /^ {0,4}(?<why>(?:Tests|Test Files|Test Suites):? {1,6}\d{1,6} failed\b[^\n]{0,60})/m,
      /^={3,60} (?:[^\n]{1,60}, )?(?<why>\d{1,6} (?:failed|errors?)\b[^\n]{0,60}) ={3,60}$/m,
      /^(?<why>\d{1,6} failed(?:, \d{1,6} \w{1,10}){0,5}) in [\d.]{1,12}s/m,
      /^✖ (?<why>\d{1,6} problems?)(?= \([1-9])/m,
      /^(?<why>FAILED \((?:failures|errors)=\d[^)\n]{0,40}\))/m,
      /^(?<why>\d{1,6} examples, [1-9]\d{0,5} failures?|Tests: \d{1,6}, Assertions: \d{1,6}, (?:Failures|Errors): \d{1,6})/m,
      /(?<why>There are test failures|Tests run: \d{1,6}, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])[^\n]{0,40}|Failed! {1,3}- Failed: {1,6}\d{1,6})/,
    ],
    cause: 'A step runs tests or checks the code, and that found errors: {why}.',
    remedy:
      'The lines above it name them. If they pass elsewhere, the step lacks what they need: it reaches no database and no other service of the project.',
  },
  'package-manager-wrong': {
    patterns: [/Unsupported URL Type "(?<what>workspace|catalog|link|portal|patch):/i],
    cause:
      'package.json uses a form of dependency ({what}) that npm does not know: the project is for pnpm or Yarn.',
    remedy:
      'Install with the tool that the lock file in the repository belongs to (corepack enable, pnpm install).',
  },
  'package-file-damaged': {
    patterns: [
      /(?<why>Hash Sum mismatch|File has unexpected size)/,
      /npm (?:ERR!|error) code (?<why>EINTEGRITY)/i,
      /(?<why>THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE)/i,
      /go: [^\n]{0,100}verifying [^\n]{1,300}: (?<why>checksum mismatch)/i,
      /verifying \S{1,300}: (?<why>checksum mismatch)/i,
      /(?<why>checksum for `[^`\n]{1,200}` changed between lock files)/i,
      /(?<why>remote archive doesn't match the expected checksum|Integrity check failed for)/i,
      /(?<why>checksum verification of the file failed)/i,
      /(?<why>ERR_PNPM_TARBALL_INTEGRITY)/,
    ],
    cause: 'A downloaded package is not the one that was expected: {why}.',
    remedy:
      'Build again: a mirror may be in the middle of an update. If it stays, a proxy serves an old or changed copy, or the lock file was written for another copy.',
  },
  'package-list-outdated': {
    patterns: [/E: Failed to fetch (?<source>\S{1,300}) {1,4}404 {1,4}Not Found/i],
    cause:
      'The list of packages names a file that its source no longer has: the list comes from an older, cached step, or the release of the base image is no longer supported.',
    remedy:
      'Run "apt-get update" and "apt-get install" in the same RUN, so that the list is new whenever something is installed. If it is like that already, use a newer base image.',
  },
  'package-source-untrusted': {
    patterns: [
      /(?<why>(?:NO_PUBKEY|EXPKEYSIG|BADSIG) [0-9A-F]{8,40})/,
      /(?<why>The repository '[^'\n]{1,200}' is (?:not|no longer) signed)/i,
      /(?<why>At least one invalid signature was encountered)/i,
      /(?<why>(?:BAD|UNTRUSTED) signature)/,
      /(?<why>GPG check FAILED|Public key for \S{1,200} is not installed)/i,
    ],
    cause: 'A package source is not trusted: {why}.',
    remedy:
      'Install its current key before that step (for apt, a file in /etc/apt/keyrings that signed-by names). If it is a source of the distribution, use a newer base image. With an old engine or on a full disk, a new base image can fail like this as well.',
  },
  'package-source-clock': {
    patterns: [/Release file for (?<source>\S{1,300}) is (?:not valid yet|expired)/i],
    cause:
      'apt refuses {source}, because of its date: the clock of the machine is wrong, or the source is no longer maintained.',
    remedy:
      'Check the clock of the build machine ("date"). Virtual machines that slept are late. If it is right, use a newer base image.',
  },
  'package-source-gone': {
    patterns: [
      /(?<why>The repository '[^'\n]{1,200}' (?:does not have|no longer has) a Release file)/i,
      /Could not resolve host: (?<why>mirrorlist\.centos\.org)/i,
      /(?<why>Cannot prepare internal mirrorlist)/i,
    ],
    cause:
      'A package source has nothing for the release of the base image: {why}. Old releases move to an archive, and sources of others (PPAs) do not know new ones yet.',
    remedy:
      'Use a base image whose release is supported, or leave out the source of others if the distribution has the package as well. As a stopgap for old releases, point the package sources to the archive (archive.debian.org, old-releases.ubuntu.com, vault.centos.org).',
  },
  'package-login-refused': {
    patterns: [
      /npm (?:ERR!|error) code (?<why>E40[13])\b/i,
      /(?<why>ERR_PNPM_FETCH_40[13])\b/,
      /(?<why>Invalid authentication \(as an anonymous user\))/i,
      /(?<why>40[13] Client Error)\b/,
      /HTTP error (?<why>40[13]) while getting https:/i,
      /(?<why>40[13] Error, Credentials not correct for \S{1,200})/i,
      /(?:Could not transfer (?:artifact|metadata)|Could not (?:GET|HEAD) ')[^\n]{0,400}\b(?<why>40[13])\b/i,
      /NU1301[^\n]{0,300}\b(?<why>40[13])\b/,
      /(?<why>Response status code does not indicate success: 40[13])\b/i,
      /(?<why>Authentication is required for \S{1,200})/i,
      /(?<why>Bad username or password for \S{1,200})/i,
      /(?<why>Could not authenticate against \S{1,200})/i,
      /(?<why>failed to authenticate when downloading repository)/i,
    ],
    cause:
      'A step downloads from a source that wants a login, and got none or one without the right: {why}. A public source answers like this when a proxy or its own rules refuse.',
    remedy:
      'Pass the token as a secret (input secrets, and RUN --mount=type=secret in the Dockerfile), and check that it may read what is downloaded.',
  },
  'step-certificate-date': {
    inStep: true,
    patterns: [
      /(?<why>certificate (?:has expired|is not yet valid)[^\n]{0,100}|CERT_(?:HAS_EXPIRED|NOT_YET_VALID)\b)/i,
      /(?<why>certificate verification failed: The certificate is NOT trusted\. The certificate chain uses expired certificate)/i,
    ],
    cause: 'A program in a step does not accept the certificate of a server because of its date: {why}.',
    remedy:
      'In an old base image, its list of authorities is too old: use a newer one, or update ca-certificates before that step. Check the clock of the build machine ("date"). If both are right, the server needs a new certificate.',
  },
  'step-certificate-untrusted': {
    inStep: true,
    patterns: [
      /(?<why>SSL certificate problem: [^\n]{1,100}|CERTIFICATE_VERIFY_FAILED|x509: [^\n]{1,150}|SSL: certificate verification failed|cannot verify \S{1,200} certificate, issued by)/i,
      /(?<why>self[- ]signed certificate(?: in certificate chain)?|unable to get (?:local )?issuer certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE)/i,
      /(?<why>server certificate verification failed|Certificate verification failed: [^\n]{1,100}|remote certificate is invalid[^\n]{0,100})/i,
    ],
    cause: 'A program in a step does not trust the certificate of a server: {why}.',
    remedy:
      'Install ca-certificates in the image. If a proxy of your company replaces certificates, COPY its authority into the image before that step (/usr/local/share/ca-certificates, then update-ca-certificates).',
  },
  'step-download-refused': {
    inStep: true,
    patterns: [
      /(?<why>curl: \(22\) [^\n]{1,200})/i,
      /wget: (?<why>server returned error: HTTP[^\n]{1,100})/i,
      /(?<why>ERROR [45]\d\d: [^\n]{1,60})/,
      /(?<why>urllib\.error\.HTTPError: HTTP Error [45]\d\d[^\n]{0,100}|OpenURI::HTTPError: [45]\d\d[^\n]{0,100})/,
      /(?<why>Request failed with status code [45]\d\d)/,
      /(?<why>curl: \(56\) The requested URL returned error: [45]\d\d[^\n]{0,60})/i,
    ],
    cause: 'A step downloads a file, and the server refuses: {why}.',
    remedy:
      'Correct the address (404), as files of old versions are deleted. 401 and 403: it wants a login (pass a token as a secret), or refuses machines like this one. 429 and from 500 up: build again later.',
  },
  'java-certificate-untrusted': {
    patterns: [
      /(?<why>PKIX path building failed)/i,
      /(?<why>unable to find valid certification path to requested target)/i,
      /(?<why>the trustAnchors parameter must be non-empty)/i,
    ],
    cause:
      'A Java program does not trust the certificate of a server ({why}): the trust store of its Java lacks the authority, which is that of a proxy of the company, a private one, or newer than this Java.',
    remedy:
      'Java has its own store and does not read the certificates of the system: import the authority in the image ("keytool -importcert -cacerts -alias NAME -file FILE"), or use a newer Java. "openssl s_client -connect HOST:443" shows who signed. If the server does not send its intermediate certificates, correct it there.',
  },
  'step-download-failed': {
    patterns: [
      /(?<why>E: Failed to fetch [^\n]{1,400})/,
      // apt goes on without its lists and then does not find the package.
      /(?<why>W: Failed to fetch [^\n]{1,300}(?:could not connect|unable to connect|connection (?:failed|timed out|refused)|temporary failure|could not resolve)[^\n]{0,100})/i,
      /after connection broken by '(?=[\s\S]{0,5000}?\(from versions: none\))(?<why>\w{1,40}\([^\n]{1,200})/,
      /(?<why>Temporary failure resolving '[^'\n]{1,200}')/i,
      /npm (?:ERR!|error) code (?<why>ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENOTFOUND|ECONNREFUSED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)/i,
      /(?<why>There appears to be trouble with your network connection)/i,
      /Internal Error: (?<why>Error when performing the request)/,
      // What fails in its own cache is not about the network.
      /error An unexpected error occurred: "(?<why>https?:\/\/[^\s"]{1,200}: (?!E(?:NOENT|EXIST|NOTEMPTY|INVAL|ACCES|PERM)\b)(?![^\n]{0,40}\b404\b)[^\n]{1,200})"\./,
      /(?<why>Failed to download package '[^'\n]{1,200}' from '[^'\n]{1,300}')/,
      /(?<why>ERR_PNPM_(?:META_FETCH_FAIL|FETCH_5\d\d)[^\n]{0,200})/,
      /pip\._vendor\.[\w.]{1,100}: (?<why>[^\n]{1,200})/,
      /Retry\(total=0,[^\n]{1,100} after connection broken by '(?<why>\w{1,40}\([^\n]{1,200})/,
      /(?<why>spurious network error[^\n]{0,200})/i,
      /(?<!\S)(?<why>\S{1,200}: (?:temporary error \(try again later\)|network error \(check Internet connection and firewall\)))/i,
      /(?<why>Could not transfer (?:artifact|metadata) \S{1,200})/i,
      /(?<why>Could not (?:GET|HEAD) '[^'\n]{1,300}')/,
      /(?<why>Could not reach host \S{1,200}|Network error while fetching \S{1,200})/i,
      /(?<why>curl error \d{1,3} while downloading \S{1,300})/i,
      /(?<why>NU1301: [^\n]{1,300})/,
      /(?<why>Failed to download metadata for repo '[^'\n]{1,100}'|Cannot download repomd\.xml)/i,
      /(?<why>Cannot access \S{1,60} \([^)\n]{1,200}\) in offline mode)/i,
      /(?<why>error sending request for url\s[^\n]{1,200})/i,
      /(?<why>network timeout at: \S{1,200}|ESOCKETTIMEDOUT)/i,
      /(?<why>Gem::RemoteFetcher::FetchError)/,
      /(?<why>All mirrors were (?:already )?tried)/i,
      /(?<why>failed to download from `[^`\n]{1,300}`|failed to fetch `https[^`\n]{1,300}`)/i,
    ],
    cause: 'A step could not download what it needs: {why}.',
    remedy:
      'Build again. If it stays, check from the build machine whether that host answers. In a company network, pass HTTP_PROXY and HTTPS_PROXY as build-args, or use a mirror.',
  },
  'step-git-refused': {
    inStep: true,
    patterns: [
      /(?<why>Host key verification failed|Permission denied \(publickey[^)\n]{0,60}\)|could not read (?:Username|Password) for [^\n]{1,200}|Authentication failed for [^\n]{1,200})/i,
      /fatal: (?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}fatal: )(?<why>Could not read from remote repository)/i,
      /(?<why>make sure you have the correct access rights)(?<!(?:connect to host|resolve hostname|kex_exchange|Connection (?:closed|reset) by)[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,3}[^\n]{0,40}make sure you have the correct access rights)/i,
      /(?<why>remote: Repository not found)/i,
    ],
    cause: 'A step fetches a Git repository, and Git gets no access: {why}.',
    remedy:
      'Over SSH, use RUN --mount=type=ssh (input ssh), and add the host key of the Git server to known_hosts in the image. Over HTTPS, pass a token as a secret (input secrets).',
  },
  'package-index-missing': {
    patterns: [
      /(?<!\S)(?<package>bash|curl|git|jq|wget|make|gcc|g\+\+|build-base|musl-dev|ca-certificates|openssl|openssh-client|tzdata|python3|nodejs|npm|unzip|zip|libc6-compat) \(no such package\):/,
      /E: Unable to locate package (?<package>curl|git|jq|wget|make|gcc|g\+\+|build-essential|ca-certificates|openssl|gnupg|tzdata|unzip|zip|xz-utils|procps|apt-transport-https)\s{0,3}$/m,
    ],
    cause:
      'A step does not find even {package}, which every distribution has: it has no list of packages. Its mirror did not answer, or no step loaded the list.',
    remedy:
      'With apt, run "apt-get update" in the same RUN before the installation. If that is done, the mirror is down or out of reach: build again, look for warnings above (apk hides them with -q), and check the proxy and the addresses of the sources (/etc/apk/repositories, /etc/apt).',
  },
  'package-not-found': {
    patterns: [
      /E: (?<why>Unable to locate package [^\n]{1,100})/,
      /E: (?<why>Package '[^'\n]{1,100}' has no installation candidate)/,
      /E: (?<why>Version '[^'\n]{1,100}' for '[^'\n]{1,100}' was not found)/,
      /(?<why>unable to select packages):/i,
      /(?<why>No matching distribution found for [^\n]{1,200})/i,
      /npm (?:ERR!|error) code (?<why>E404|ETARGET)/i,
      /(?<why>Couldn't find (?:package|any versions for) "[^"\n]{1,100}")/,
      /(?<why>https?:\/\/[^\s"]{1,200}: Request failed "404)/,
      /(?<why>ERR_PNPM_(?:FETCH_404|NO_MATCHING_VERSION)[^\n]{0,200})/,
      /Because (?<why>\S{1,100} was not found in the package registry)/i,
      /(?<why>no matching package (?:named )?`[^`\n]{1,100}` found)/i,
      /(?<why>failed to select a version for the requirement `[^`\n]{1,100}`)/i,
      /(?<why>unrecognized import path "[^"\n]{1,200}")/,
      /go: [^\n]{1,300}: (?<why>unknown revision \S{1,100}|404 Not Found|410 Gone|no matching versions for query)/i,
      /(?<why>Could not find gem '[^'\n]{1,100}')/i,
      /(?<why>Could not find [\w.-]{1,100} in (?:any of the sources|locally installed gems))/i,
      /(?<why>(?:Could not find artifact|Failure to find) \S{1,200})/i,
      /> (?<why>Could not find [\w.-]{1,100}:[\w.-]{1,100}:[\w.-]{1,100})/,
      /(?<why>Plugin \[id: '[^'\n]{1,100}'[^\]\n]{0,60}\] was not found)/,
      /(?<why>YN0035: [^\n]{1,200}|YN0082: [^\n]{1,200})/,
      /(?<why>unsatisfiable constraints):/i,
      /(?<why>No package \S{1,100} available)/,
      /(?<why>Could not find a matching version of package \S{1,100})/i,
      /(?<why>requires [^\n]{1,100}, it could not be found in any version)/i,
      /\b(?<why>NU110[123]: [^\n]{1,200})/,
      /(?<why>No match for argument: \S{1,100})/i,
      /(?<why>\/usr\/src\/php\/ext\/\S{1,60} does not exist)/,
      /(?<why>PackagesNotFoundError|nothing provides (?!needed)[^\n]{1,150})/,
    ],
    cause: 'A step installs a package that its sources do not have, or not in that version: {why}.',
    remedy:
      'Check its name and version. With apt, run "apt-get update" in the same RUN. Debian, Ubuntu and Alpine drop old versions, so do not pin them. A package may have nothing for this version of the language or this processor (pip then says "from versions: none"). A private package needs the address of its registry and a token.',
  },
  'package-conflict': {
    patterns: [
      /npm (?:ERR!|error) code ERESOLVE/i,
      /\bResolutionImpossible\b|because these package versions have conflicting dependencies/,
      /version solving (?:has )?failed/i,
      /No solution found when resolving/i,
      /Your requirements could not be resolved to an installable set of packages/i,
      /The following packages have unmet dependencies|held broken packages/i,
      /Could not find compatible versions/i,
      /failed to select a version for `[^`\n]{1,100}`/i,
      /\berror NU1(?:107|605)\b/,
      /\bERR_PNPM_PEER_DEP_ISSUES\b/,
    ],
    cause: 'The packages that a step installs need versions of each other that do not fit together.',
    remedy:
      'The lines around the message name them. Change the versions, and keep a lock file, so that the same versions are installed each time.',
  },
  'step-needs-root': {
    patterns: [
      /Could not open lock file \/var\/lib\/[^\n]{1,100}Permission denied/i,
      /List directory \/var\/lib\/apt\/lists\/partial is missing[^\n]{0,60}Permission denied/i,
      /Unable to lock database: Permission denied/i,
      /npm (?:ERR!|error) code EACCES/i,
      /Gem::FilePermissionError/,
      /npm (?:ERR!|error) If you believe this might be a permissions issue/i,
      /Could not install packages due to an \w{1,30}: \[Errno 13\] Permission denied/i,
    ],
    cause: 'A step writes where it may not: most often the image runs it as another user than root.',
    remedy:
      'Put "USER root" before it, and switch back after it. For the files of the project, use COPY --chown.',
  },
  'wheel-missing': {
    patterns: [/invalid command 'bdist_wheel'/],
    cause:
      'pip builds a package from its source, and the Python package wheel is not in the image, or is too old for its setuptools.',
    remedy:
      'Run "pip install --upgrade pip setuptools wheel" before it. If it worked before, the base image has changed: newer images of Python bring neither setuptools nor wheel, so pin it meanwhile.',
  },
  'package-build-failed': {
    patterns: [
      /(?<why>failed to run custom build command for `[^`\n]{1,100}`)/i,
      /(?<why>An error occurred while installing \S{1,100} \([^)\n]{1,60}\), and Bundler cannot continue)/i,
      /(?<why>Failed to build gem native extension)/i,
      /(?<why>Failed building wheel for \S{1,100}|Failed to build installable wheels for [^\n]{1,200}|Could not build wheels for [^\n]{1,100})/i,
      /(?<why>subprocess-exited-with-error|metadata-generation-failed)/,
      /× (?!pip subprocess to install)(?<why>[^\n]{1,80} did not run successfully)/,
      /(?<why>Failed to build `[^`\n]{1,100}`)/,
      /(?<why>gyp ERR! (?:build error|configure error|not ok))/,
      /error (?<why>\S{0,200}node_modules\/\S{1,200}: Command failed)/,
      /npm (?:ERR!|error) path (?<why>\S{0,200}node_modules\/\S{1,200})\s{1,3}[^\n]{0,40}npm (?:ERR!|error) command failed\b(?![\s\S]{0,3000}\b(?:EAI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNRE(?:SET|FUSED))\b)/i,
    ],
    cause: 'A package has to be compiled, and that failed: {why}.',
    remedy:
      'The lines around it say why. Usually a compiler or a library is missing (build-essential, python3-dev, a package that ends in -dev), or there is no ready-made build for this processor, Alpine, or so new a version of the language.',
  },
  'compile-error': {
    patterns: [
      /(?<why>error TS\d{4,5}: [^\n]{1,200})/,
      /(?<why>error\[E\d{4}\]: [^\n]{1,200})/,
      /(?<why>error CS\d{4}: [^\n]{1,200})/,
      /\[ERROR\] (?<why>COMPILATION ERROR)/,
      /(?<why>Module not found: (?:Error: )?Can't resolve '[^'\n]{1,200}')/,
      /^(?<why>Type error: [^\n]{1,200})/m,
      /(?<!\S)(?<why>\S{1,200}\.(?:c|cc|cpp|cxx|h|hpp|m|kt|java|swift):\d{1,6}:(?:\d{1,5}:)? (?:fatal )?error: [^\n]{1,200})/,
      /^(?<why>\S{1,200}\.go:\d{1,6}:\d{1,5}: (?!no required module|cannot find package)[^\n]{1,200})/m,
    ],
    cause: 'The code of the project does not compile: {why}.',
    remedy:
      'Build it outside of Docker to see more. If it compiles there, the image has other versions, or files are missing in it (.dockerignore, dependencies for development).',
  },
  'python-managed-by-system': {
    patterns: [/error: externally-managed-environment/i],
    cause: 'pip does not install into the Python of the distribution.',
    remedy:
      'Create a virtual environment in the Dockerfile ("python3 -m venv /venv", and /venv/bin first in PATH), or use a python base image.',
  },
  'step-secret-missing': {
    inStep: true,
    patterns: [/\/run\/secrets\/(?<secret>[\w.-]{1,100})['’]?: no such file or directory/i],
    cause: 'A step reads the secret "{secret}", and the build has none of that name.',
    remedy:
      'Pass it in the input secrets, secret-envs or secret-files, under the ID that RUN --mount=type=secret names.',
  },
  'step-network-failed': {
    inStep: true,
    patterns: [
      /(?<why>curl: \((?:5|6|7|16|18|28|35|52|55|56|92|95)\) [^\n]{1,200})/i,
      /(?<why>wget: (?:bad address|unable to resolve|can't connect|download timed out|error getting response|connection closed|TLS error)[^\n]{0,200}|unable to resolve host address [^\n]{1,200})/i,
      /(?<why>Could not resolve host: \S{1,200}|Temporary failure in name resolution|Name or service not known|getaddrinfo(?: failed|:) [^\n]{1,100}|could not translate host name [^\n]{1,100})/i,
      /(?<why>stream error: stream ID \d{1,9}; \w{1,30})/,
      /(?<why>dial tcp[^\n]{1,200}|\bi\/o timeout\b|TLS handshake timeout|connection (?:timed out|reset by peer|refused)|network is unreachable)/i,
      /(?<why>\b(?:ETIMEDOUT|ECONNRESET|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)\b)/,
    ],
    cause: 'A step could not reach a server: {why}.',
    remedy:
      'Build again. If it stays, check from the build machine whether that host answers. In a company network, pass HTTP_PROXY and HTTPS_PROXY as build-args. A step reaches no database and no other service of the project, and localhost is the step itself: start those afterwards, or pass what the step needs as a build-arg.',
  },
  'rename-across-layers': {
    inStep: true,
    patterns: [/Invalid cross-device link \(os error 18\)|EXDEV: cross-device link/],
    cause: 'A step renames a folder of an earlier layer, which the overlay file system does not do.',
    remedy: 'Create and change that folder in the same RUN, or copy it instead.',
  },
  'step-killed': {
    patterns: [
      /did not complete successfully:\s{1,3}(?:exit code: 137|cannot allocate memory|signal: killed)/i,
      /(?:executor failed running \[[^\n]{1,2000}?\]: exit code|returned a non-zero code): 137\b/i,
      /Gradle build daemon disappeared unexpectedly/,
    ],
    cause:
      'A step of the Dockerfile was killed from outside, most often because the machine ran out of memory.',
    remedy: 'Make the step use less memory (fewer parallel jobs), or build on a larger machine.',
  },
  'step-crashed': {
    patterns: [
      /(?<why>qemu: uncaught target signal \d{1,2} \([^)\n]{1,40}\))/i,
      // The emulator does not find the program's loader.
      /^(?<why>Error while loading \/\S{1,200}: No such file or directory)/m,
      /(?<why>internal compiler error: (?:Segmentation fault|Illegal instruction|Bus error))/i,
      /\((?<why>signal: (?:4|6|7|11), SIG\w{2,4})[:)]/,
      // Node.js, of a program that it had started.
      /\b(?<why>SIG(?:ILL|SEGV|BUS) \((?:Invalid machine instruction|Segmentation fault|Bus error))/i,
      /npm (?:ERR!|error) signal (?<why>SIG(?:ILL|SEGV|BUS))\b/i,
      /did not complete successfully: (?<why>exit code: (?:132|134|135|136|139))\b/i,
      /returned a (?<why>non-zero code: (?:132|134|135|136|139))\b/i,
    ],
    cause:
      'A program in a step of the Dockerfile crashed: {why}. If the step runs for another processor than that of the machine, the emulation (QEMU) is the usual cause.',
    remedy:
      'Build that platform on a machine with that processor, or cross-compile (FROM --platform=$BUILDPLATFORM). A newer QEMU helps, too (docker/setup-qemu-action with a newer image).',
  },
  'windows-line-endings': {
    patterns: [
      /(?<!\S)(?<file>\S{1,200}): line \d{1,6}: \$'\\r': command not found/i,
      /(?<!\S)(?<file>\S{1,200}): [^\n]{0,60}\^M: bad interpreter/i,
      /env: ['‘]?(?<file>[^\n'’:]{1,60}?)(?:\\r|\r)['’]?: No such file or directory/i,
    ],
    cause: 'A script has Windows line endings, which Linux does not read ({file}).',
    remedy: 'Save it with Linux line endings, and keep them: "*.sh text eol=lf" in .gitattributes.',
  },
  'step-shell-foreign': {
    inStep: true,
    patterns: [
      /^\S{0,40}sh: (?:\d{1,5}: )?(?<why>Bad substitution|Syntax error: [^\n]{1,60})/im,
      /\bsh: (?:\d{1,5}: )?(?<why>(?:source|pushd|popd|\[\[|shopt|declare|local): not found)/,
    ],
    cause:
      'The shell of the image (/bin/sh) does not understand a step: {why}. Most often the step is written for bash.',
    remedy:
      'Put SHELL ["/bin/bash", "-c"] before it, in an image that has bash, or use what every shell knows ("." for source, "[" for "[[").',
  },
  'step-command-missing': {
    inStep: true,
    ofCommand: true,
    patterns: [
      /^(?:\/bin\/)?(?:ba|da|a)?sh: (?:(?:line )?\d{1,5}: )?(?<command>[\w./+-]{1,80}): (?:command )?not found$/m,
      /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: 127\b/i,
      /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: 127\b/i,
    ],
    cause: 'A step of the Dockerfile calls a program that the image does not have: {command}',
    remedy:
      'The output of the step names it ("not found"). Install it in an earlier step, or correct its name or path. A script with Windows line endings fails in the same way.',
  },
  'step-not-executable': {
    ofCommand: true,
    patterns: [
      /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: 126\b/i,
      /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: 126\b/i,
    ],
    cause: 'A step of the Dockerfile calls a file that is not executable: {command}',
    remedy: 'Make it executable: COPY --chmod=755, or "git update-index --chmod=+x" in the repository.',
  },
  'step-service-missing': {
    inStep: true,
    patterns: [
      /(?<why>System has not been booted with systemd|Failed to connect to (?:system scope )?bus|Cannot connect to the Docker daemon)/,
    ],
    cause: 'A step wants a service of the machine, and none runs in a step of a Dockerfile: {why}.',
    remedy:
      'Leave it out of the Dockerfile. What is to run with the application belongs into its CMD or into another service, and what needs docker or systemd before or after the build.',
  },
  'step-variable-missing': {
    inStep: true,
    patterns: [
      /environment variable (?:is )?(?:not found|not set|missing|required):? ["'`]?(?<name>[A-Za-z_]\w{0,60})/i,
      /missing (?:required )?environment variables?:? ["'`]?(?<name>[A-Za-z_]\w{0,60})/i,
      /(?<name>Invalid environment variables)/,
      /: (?<name>[A-Za-z_]\w{0,60}): (?:unbound variable|parameter (?:null or )?not set)/,
      /The (?<name>SECRET_KEY) setting must not be empty/,
      /Missing [`'"](?<name>secret_key_base)/,
      /^KeyError: '(?<name>[A-Z][A-Z0-9_]{2,60})'$/m,
    ],
    cause: 'A step needs a variable that has no value in the build: {name}.',
    remedy:
      'Pass what is public with ARG and the input build-args, and what is secret with the input secrets and RUN --mount=type=secret. If the step only checks that it is there, set any value in that RUN (Rails: SECRET_KEY_BASE_DUMMY=1).',
  },
  'package-manager-locked': {
    inStep: true,
    patterns: [
      /(?<why>Could not get lock \/var\/[^\s.]{1,80}|Unable to lock database: Resource temporarily unavailable)/,
    ],
    cause: 'Another step uses the same files of the package manager at this moment: {why}.',
    remedy:
      'If they are in a cache mount, add sharing=locked to it (RUN --mount=type=cache,sharing=locked,target=…). Otherwise, build again.',
  },
  'step-user-exists': {
    inStep: true,
    patterns: [
      /(?<why>\b(?:user|group)(?:add|mod)?: ?(?:GID|UID|group|user) ['‘][^'’\n]{1,60}['’] (?:already exists|is not unique))/i,
      /(?<why>add(?:user|group): (?:[ug]id|user|group) '[^'\n]{1,60}' in use|The (?:user|group|UID|GID) `[^`'\n]{1,60}'? (?:already exists|is already in use))/i,
    ],
    cause: 'A step creates a user or group that the base image already has: {why}.',
    remedy:
      'Use the one that is there (1000 is "node" in images of Node.js, and "ubuntu" in Ubuntu since 24.04), choose another name or number, or delete it before.',
  },
  'step-archive-invalid': {
    inStep: true,
    patterns: [
      /(?<why>not in (?:gzip|bzip2) format|File format not recognized|This does not look like a tar archive|End-of-central-directory signature not found|invalid (?:gzip|tar) magic|bad zip ?file|invalid load key, 'v')/i,
    ],
    cause: 'A step unpacks a file that is not an archive of that kind: {why}.',
    remedy:
      'If the step downloads it, the address answers with something else, usually a web page: open it, and download with "curl --fail --location". If COPY brings it, check that the repository has the file itself and not a pointer of Git LFS.',
  },
  'package-script-failed': {
    inStep: true,
    patterns: [
      /installed (?<package>\S{1,100}) package (?:pre|post)-(?:installation|removal) script subprocess returned error exit status/i,
      /ERROR: (?<package>\S{1,100})\.(?:pre|post)-(?:install|upgrade): script exited with error/i,
    ],
    cause: 'The package {package} was unpacked, and its own installation script failed.',
    remedy:
      'The lines above it say why. Often the script asks a question (ENV DEBIAN_FRONTEND=noninteractive), or wants to start a service, which runs in no step.',
  },
  'package-scripts-forbidden': {
    patterns: [/ERR_PNPM_IGNORED_BUILDS[\] ]{1,4}(?<why>Ignored build scripts: [^\n]{1,200})/],
    cause: 'pnpm does not run the install scripts of packages that the project has not allowed: {why}.',
    remedy:
      'Allow them ("pnpm approve-builds" writes it into the project), and set the version of pnpm (packageManager in package.json), as newer ones are stricter.',
  },
  'pnpm-question': {
    inStep: true,
    patterns: [/(?<why>ERR_PNPM_\w{0,60}NO_TTY)/],
    cause: 'pnpm asks a question in a step, and no one can answer there: {why}.',
    remedy: 'Set CI=true before it (ENV CI=true, or "CI=true pnpm install").',
  },
  'git-folder-foreign': {
    group: 'Dockerfile',
    patterns: [
      /detected dubious ownership in repository at '(?<path>[^'\n]{1,300})'/i,
      /unsafe repository \('?(?<path>[^')\n]{1,300}?)'? is owned by someone else\)/i,
    ],
    cause: 'The Git checkout in {path} belongs to another user, so Git does not use it.',
    remedy:
      'Make this user its owner ("sudo chown -R USER FOLDER"), or run "git config --global --add safe.directory FOLDER" as this user.',
  },
  'step-file-missing': {
    inStep: true,
    ofLastWords: true,
    patterns: [
      /^(?![^\n]{0,200}https?:)[^\n]{0,200}no such file or directory[,:] (?:\w{1,12} )?['"‘]?(?<path>[^\s'"’]{1,300})/i,
      /(?:cannot|can't) open '?(?<path>[^\s'":]{1,300})'?: No such file/,
      /(?<!\S)['"‘`]?(?=\S{0,300}[/.*])(?<path>[^\s'"’`:]{1,300})['"’`]?: No such file or directory$/,
    ],
    cause: 'A step does not find {path} in the image.',
    remedy:
      'COPY or create it before that step, and check the path and WORKDIR. Also check that .dockerignore does not exclude it, and that it is made in this stage.',
  },
  'step-path-denied': {
    inStep: true,
    ofLastWords: true,
    patterns: [
      /permission denied, \w{1,12} ['"‘]?(?<path>[^\s'"’]{1,300})/i,
      /(?<!\S)['"‘`]?(?<path>[^\s'"’`:]{1,300})['"’`]?: (?:Permission denied|Operation not permitted)/,
    ],
    cause: 'A step may not use or change {path}: most often the image runs it as another user than root.',
    remedy:
      'Put "USER root" before it and switch back after it, or make the user of the image the owner (COPY --chown).',
  },
  'step-tool-failed': {
    inStep: true,
    patterns: [
      /\[?(?<why>ERR_PNPM_[A-Z_]{1,60}[^\n]{0,200})/,
      /^error: [^\n]{1,300}(?:\n {1,4}Caused by: [^\n]{1,300}){0,8}\n {1,4}Caused by: (?<why>[^\n]{1,300})/m,
      /\[ERROR\] (?<why>Failed to execute goal [^\n]{1,300})/,
      /\* What went wrong:\n[^\n]{1,300}\n {0,8}> (?<why>[^\n]{3,300})/,
      /\* What went wrong:\n(?<why>[^\n]{1,300})/,
      /npm (?:ERR!|error) (?!code\b|errno\b|path\b|command\b|syscall\b|cwd\b|signal\b|A complete log|Exit status|Failed at the|This is probably|\S{1,100}@\d\S{0,40} \w)(?<why>[^\n]{3,300})/,
      /\berror (?<why>[A-Z]{2,8}\d{3,5}: [^\n]{1,300})/,
      /: error : {1,4}(?<why>[^\n]{3,300})/,
      /➤ (?<why>YN00(?:01|09|18|41|46|58): [^\n]{3,300})/,
      /^ {0,4}(?:E|ERROR|[Ee]rror|fatal|FATAL ERROR|panic|(?=(?:[a-z_][\w.]{0,60}\.)?[A-Z][\w:]{1,60}(?:Error|Exception|NotFound|ENOENT|EACCES): )[\w.:]{2,140}): (?!failed to (?:solve|build)|process "|executor failed|Service '|buildx failed|pip's dependency|Sub-process )(?<why>[^\n]{3,300})/m,
    ],
    cause: 'A step of the Dockerfile failed, and its tool says why: {why}.',
    remedy:
      'The lines around it in the log say more. To try a fix, run the command in a container of the base image.',
  },
  'step-failed': {
    ofCommand: true,
    patterns: [
      /process "(?<command>[^\n]{1,500}?)" did not complete successfully: exit code: (?<code>\d+)/i,
      /executor failed running \[(?<command>[^\n]{1,500}?)\]: exit code: (?<code>\d+)/i,
      /The command '(?<command>[^\n]{1,500}?)' returned a non-zero code: (?<code>\d+)/i,
      /did not complete successfully: exit code: (?<code>\d+)/i,
      // What BuildKit said before 0.8, of any status.
      /executor failed running \[(?<command>[^\n]{1,500}?)\]: (?:runc did not terminate|buildkit-runc did not terminate)/i,
    ],
    cause:
      'A step of the Dockerfile exited with status {code|other than 0}: {command|see the message}{said|}',
    remedy: 'Read the output of that step, above the error.',
  },
});

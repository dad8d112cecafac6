import { catalogueEntries } from './entry.ts';

/** What fails here fails again, whatever its output looks like. */
export const dockerfile = catalogueEntries('Dockerfile', {
  'target-not-found': {
    patterns: [/target stage "?(?<target>[^"\n]{1,200}?)"? could not be found/i],
    cause: 'The Dockerfile has no stage named "{target}".{stageList|}',
    remedy: 'Correct the target.{didYouMean|} FROM … AS name names a stage.',
  },
  'git-source-failed': {
    patterns: [
      /failed to fetch remote (?<source>\S{1,300}): git stderr:[^\n]{0,200}(?:\n[^\n]{0,300}){0,5}?\n?fatal: (?<why>[^\n]{1,200})/i,
      /\[internal\] load git source [^\n]{1,300}\n(?:[^\n]{0,300}\n){0,6}?[^\n]{0,30}fatal: (?<why>[^\n]{1,200})/i,
      /error fetching default branch for repository (?<source>\S{1,300}): git stderr:\s{0,3}(?:fatal: )?(?<why>[^\n]{1,200})/i,
      /repository does not contain ref \S/i,
      /failed to load cache key: (?<why>subdir not found)/,
      /unable to 'git clone' to temporary context directory: (?<why>[^\n]{1,300})/,
      /(?:failed to fetch remote|error fetching default branch for repository) (?<source>\S{1,300}): (?<why>[^\n]{1,200})/i,
    ],
    cause:
      'The build fetches a Git repository, and that failed: {why|there is no such branch, tag or commit}.',
    remedy:
      'Check its address and ref. For a private repository, pass a token as the secret GIT_AUTH_TOKEN (input secrets), or an SSH agent (input ssh).',
  },
  'add-source-missing': {
    patterns: [
      /failed to load cache key: (?:invalid (?:not success status|response status)) (?<status>4\d\d)\b/i,
    ],
    cause: 'An ADD downloads a file, and the server answers with status {status}.',
    remedy:
      'Check the address in the ADD line. ADD cannot log in: for a private file, use a RUN with a secret.',
  },
  'add-checksum-mismatch': {
    patterns: [
      /digest mismatch (?<got>sha256:[0-9a-f]{6,64}): sha256:/i,
      /expected checksum to match \w{6,64}, got (?<got>\w{6,64})/i,
    ],
    cause: 'A file or commit that ADD fetches is not the one of its --checksum: it is {got}.',
    remedy: 'If the change is intended, write the new checksum. Otherwise, do not use the file.',
  },
  'copy-from-variable': {
    patterns: [
      /variable expansion is not supported for --from/i,
      /'[^'\n]{1,60}' doesn't support variable expansion, define alias stage instead/i,
    ],
    cause: 'The Dockerfile uses a variable where only the name of a stage may stand (--from).',
    remedy: 'Add a stage for the image, with ARG above it: FROM $IMAGE AS source, then --from=source.',
  },
  'entitlement-refused': {
    patterns: [
      /granting entitlement (?<entitlement>[\w.-]{1,60}) is not allowed by build daemon configuration/i,
      /additional privileges requested|(?<entitlement>[\w.-]{1,60}) is not allowed: missing entitlement/i,
      /(?<entitlement>device \S{1,100}) is requested by the build but not allowed/i,
    ],
    cause: 'The build asks for a privilege that the builder does not grant: {entitlement|see the message}.',
    remedy:
      'Allow it where the builder is created (buildkitd-flags: --allow-insecure-entitlement …) and in the input allow, or build without it.',
  },
  'copy-from-unknown': {
    patterns: [
      /invalid from flag value (?<from>[^\s:]{1,200}): /i,
      /cannot (?:copy|mount) from stage "(?<from>[^"\n]{1,200})"/i,
    ],
    cause: 'A --from={from} names neither a stage above it, nor an image that can be read.',
    remedy: 'Correct the name of the stage. FROM … AS name names a stage, which has to stand above the COPY.',
  },
  'copy-source-missing': {
    patterns: [
      /failed to calculate checksum of ref [^\n]{0,300}?: "?(?<path>[^":\n]{1,300})"?: not found/i,
      /failed to walk [^\n]{0,300}: no such file or directory/i,
      /failed to compute cache key: "(?<path>[^"\n]{1,300})":? not found/i,
      /ERROR: "(?<path>\/[^"\n]{1,300})":? not found: not found/i,
      /^(?![^\n]{0,300}failed to read dockerfile)[^\n]{0,1000}: lstat \S{0,200}buildkit-mount\d{1,20}\/?(?<path>[^\n:]{1,300}): no such file or directory/im,
      /(?:COPY|ADD) failed: (?:file not found in build context[^\n]{0,100}: )?(?:stat|no source files|forbidden path)[^\n]{0,20}? ?(?<path>[^\s:]{1,300}): /i,
    ],
    cause:
      'A COPY or ADD names {path|a file} that is not in the build context, or not in the stage that it copies from. The cache is not involved.',
    remedy: 'Check the path relative to the input context, and check whether .dockerignore excludes it.',
    // Seen at https://github.com/docker/build-push-action/issues/910
  },
  'copy-kind-mismatch': {
    patterns: [
      /cannot replace to directory (?<path>\S{1,400}) with file/i,
      /cannot copy to non-directory: (?<path>\S{1,400})/i,
    ],
    cause:
      'A COPY puts a file where the image already has a folder, or the other way round. Often it copies a node_modules or venv of this machine over that of the image.',
    remedy: 'Exclude that folder in .dockerignore, or copy to another place.',
  },
  'dockerfile-missing': {
    patterns: [
      /failed to read dockerfile: (?:failed to \w{1,20}: )?(?:open|lstat|stat) (?:\/\S{0,200}buildkit-mount\d{1,20}\/)?(?<path>[^\n:]{1,300}): no such file or directory/i,
      /unable to evaluate symlinks in Dockerfile path: (?:lstat |stat )?(?<path>[^\n:]{1,300}): no such file or directory/i,
    ],
    cause: 'The build does not find the Dockerfile: {path|nothing at the given path}.',
    remedy: 'Check the inputs file and context. The path of the Dockerfile is relative to the context.',
  },
  'dockerfile-is-folder': {
    patterns: [
      /failed to read dockerfile: read \S{0,200}buildkit-mount\d{1,20}\/(?<path>[^\n:]{1,300}): is a directory/i,
    ],
    cause: 'What is named as the Dockerfile is a folder: {path}.',
    remedy: 'Name the file in it (input file), and the folder as the context.',
  },
  'context-missing': {
    patterns: [
      /unable to prepare context: path "?(?<path>[^"\n]{1,300}?)"? not found/i,
      /unable to prepare context: unable to evaluate symlinks in context path: lstat (?<path>[^\n:]{1,300}): no such file/i,
      /failed to get build context (?<name>\S{1,100}): (?:stat|lstat) (?<path>[^\n:]{1,300}): no such file/i,
      /^(?:ERROR: )?(?:failed to build: )?resolve : (?:lstat|stat) (?<path>[^\n:]{1,300}): no such file/im,
    ],
    cause: 'The folder {path}, which is the build context or holds the Dockerfile, does not exist.',
    remedy: 'Correct the inputs context and file. In a workflow, check out the repository before the build.',
  },
  'context-unreadable': {
    patterns: [
      /error from sender: (?:open|stat|lstat|readdir) (?<path>[^\n:]{1,300}): permission denied/i,
      /no permission to read from '(?<path>[^'\n]{1,300})'/i,
      /Error checking context[^\n']{0,40}'can't stat '(?<path>[^'\n]{1,300})'/i,
    ],
    cause: 'This user cannot read {path}, a part of the build context.',
    remedy:
      'Exclude it in .dockerignore if the image does not need it, such as data that a container wrote, or the rest of a home folder. Or let this user read it.',
  },
  'build-secret-missing': {
    patterns: [/\bsecret (?<secret>[\w.-]{1,100}): not found/i],
    cause: 'A step of the Dockerfile requires the secret "{secret}", and the build has none of that name.',
    remedy:
      'Pass it in the input secrets, secret-envs or secret-files, under the ID that the Dockerfile names.',
  },
  'message-too-large': {
    patterns: [/received message larger than max \((?<size>\d+) vs\. (?<most>\d+)\)/i],
    cause:
      'The build sends a message of {size} bytes to BuildKit, which takes at most {most}: the Dockerfile, the build definition, or the output of one step is too large.',
    remedy:
      'Make it smaller: split the build, move large heredocs and lists into files, or let the step print less. A newer BuildKit takes larger messages.',
  },
  'bake-file-invalid': {
    patterns: [
      /(?:^|\s)(?<file>[^\s:]{1,200}\.(?:hcl|json)):(?<line>\d+),\d+-(?:\d+,)?\d+: (?<why>[^\n]{1,300})/im,
    ],
    cause: 'The bake file {file} is invalid in line {line}: {why}',
    remedy:
      'Correct that line. A variable needs its own block (variable "NAME" {}) before the environment can set it. "docker buildx bake --print" reads the file and builds nothing.',
  },
  'bake-target-unknown': {
    patterns: [
      /failed to find target (?<target>\S{1,200})/i,
      /depends on undefined target (?<target>\S{1,200})/i,
      /could not find any target matching '(?<target>[^'\n]{1,200})'/i,
    ],
    cause: 'The bake file has no target named {target}, or there is no bake file in that folder.',
    remedy:
      'Correct the name, or the folder and --file. "docker buildx bake --print" shows the targets, and needs no builder.',
  },
  'list-quoting': {
    patterns: [
      /invalid opening quote: a quote is found (?:inside a field|on field)/i,
      /invalid closing quote: /i,
      /quote not closed: the parsing is finished with an opening quote/i,
      /parse error on line \d+, column \d+: bare " in non-quoted[- ]field/i,
    ],
    cause: 'A list in an input has a quote in the middle of an item. Such lists are read as CSV.',
    remedy: 'Put the whole item into quotes, and double each quote inside it.',
  },
  'copy-odd-character': {
    patterns: [/header key "(?:followpaths|[\w-]{1,40})" contains value with non-printable ASCII/i],
    cause:
      'A COPY or ADD names a path with a character that is not ASCII: often a long dash that an editor wrote for the two hyphens of an option (–from), or an accent in a file name.',
    remedy: 'Write the two hyphens again, or rename the file. A newer buildx takes such file names.',
  },
  'dockerfile-syntax': {
    patterns: [
      // Not of what the classic builder does not know, see buildkit-required.
      /(?:dockerfile parse error on|LLB definition: dockerfile parse error) (?<why>line \d+: [^\n]{1,200})/i,
      /dockerfile parse error (?<why>line \d+: (?!unknown flag: (?:mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b)[^\n]{1,200})/i,
      /dockerfile parse error(?! line \d{1,6}: unknown flag: (?:mount|link|security|network|exclude|parents|checksum|keep-git-dir)\b)/i,
      /(?<why>unknown instruction: [^\n]{1,100})/i,
      /(?<why>file with no instructions|the Dockerfile (?:\([^)\n]{1,300}\) )?cannot be empty)/i,
      /(?<why>(?:no build stage in current context|circular dependency detected on stage|unexpected end of statement while looking for matching|dockerfile contains no stages to build|invalid chmod parameter: |checksum (?:can't be specified for|requires HTTP)|unexpected key '[^'\n]{1,60}' (?:for mount type|in) '|unsupported mount type "|failed to process "[^"\n]{1,200}": syntax error)[^\n]{0,200})/i,
    ],
    cause: 'The Dockerfile cannot be read: {why|see the message}.',
    remedy:
      'Correct that line. A "# syntax=docker/dockerfile:1" line at the top lets an older builder understand newer instructions, flags and here-documents. "<!DOCTYPE": the file is a web page, so take the raw file or the address of the repository (….git).',
  },
  'dockerfile-check-failed': {
    patterns: [/lint violation found for rules: (?<rules>[^\n]{1,200})/],
    cause:
      'The Dockerfile asks for its own checks to count as errors (check=error=true), and some found something: {rules}.',
    remedy:
      'Correct the places, which docs.docker.com/reference/build-checks explains, or leave out a rule ("# check=skip=RULE;error=true").',
  },
  'base-image-empty': {
    patterns: [
      /base name \((?<name>[^)\n]{1,200})\) should not be blank/i,
      /empty platform value from expression (?<name>\S{1,200})/i,
      /failed to process "(?<name>[^"\n]{1,200})": [^\n]{1,100} not set/i,
    ],
    cause: 'The Dockerfile uses a variable that is empty: {name}.',
    remedy: 'Set a default for the ARG before the first FROM, or pass it in build-args.',
  },
  'expose-invalid': {
    patterns: [/failed to (?:solve|build)[^\n]{0,200}: invalid containerport: (?<port>[^\n]{0,60})/i],
    cause: 'EXPOSE in the Dockerfile does not get a port, but "{port}".',
    remedy: 'Write a number, or set a default for the ARG or ENV that it names, above that line.',
  },
  'literal-quotes': {
    patterns: [
      /ERROR: (?:could not parse \w{1,20}: \S{1,100} )?(?:stat|open) "(?<path>[^"\n]{0,200})": no such file/i,
    ],
    cause: 'A path has quotes around it that count as a part of its name: "{path}".',
    remedy: 'Leave out the quotes in that input (ssh, secret-files), or set a value if they hold nothing.',
  },
  'invalid-reference': {
    patterns: [
      /repository name [^\n]{0,300}must be lowercase/i,
      /invalid reference format/i,
      /"details":"invalid repository name"/,
      /unable to parse server address/i,
    ],
    cause:
      'An image name or the address of a registry is invalid. It contains upper-case letters, which GitHub allows in repository names, or white space, or a variable in it is empty, so that it ends in a colon. Or another argument stands in its place: a path with spaces that is not in quotes.',
    remedy:
      'Print the name as the tool gets it. Write it in lower case: github.repository keeps capitals. Check that each variable in it has a value.',
    // Seen at https://github.com/CheckerNetwork/node/issues/728
  },
});

import { catalogueEntries } from './entry.ts';

/** What GitHub Actions and its identity tokens answer. */
export const actions = catalogueEntries('GitHub Actions', {
  'job-permission-missing': {
    patterns: [
      /Resource not accessible by (?:integration|personal access token)/i,
      /is requesting '[^'\n]{1,100}', but is only allowed '/i,
      /remote: Permission to \S{1,200} denied to github-actions\[bot\]/i,
      /remote: Write access to repository not granted/i,
    ],
    cause: 'The token of this job may not do that: a permission is missing.',
    remedy:
      'Add the permission to the job (permissions: with contents, packages, actions, id-token or pull-requests). Once a job has "permissions", all others are gone. A reusable workflow gets at most those of the job that calls it. Pull requests from forks get a read-only token.',
  },
  'git-submodule-unknown': {
    patterns: [
      /no (?:url|submodule mapping) found (?:for submodule path|in \.gitmodules for path) '(?<path>[^'\n]{1,300})'/i,
    ],
    cause:
      'The repository has a submodule in {path}, of which .gitmodules says nothing: often a Git checkout was added as a folder.',
    remedy:
      'Add it to .gitmodules ("git submodule add URL PATH"), or remove it ("git rm --cached PATH") and commit. If no submodules are needed, leave out "submodules" of the checkout.',
  },
  'git-push-rejected': {
    patterns: [
      /! \[(?:remote )?rejected\] [^(\n]{1,300}\((?<why>[^\n]{1,300})\)/i,
      /(?<why>refusing to allow an? [\w ]{1,40} to create or update workflow)/i,
    ],
    cause: 'Git did not take what was pushed: {why}.',
    remedy:
      '"fetch first" and "non-fast-forward": another push came first, so pull with rebase before the push, and let one run at a time push ("concurrency"). "protected": allow this account in the rules of the branch, or open a pull request. "workflow": GITHUB_TOKEN may not change workflow files, so use a token with the scope workflow.',
  },
  'github-token-invalid': {
    patterns: [/\bHttpError: Bad credentials|"message": ?"Bad credentials"/i],
    cause: 'GitHub does not accept the token: it is wrong, has expired or was revoked.',
    remedy: 'Store a new token in the secret, or use the token of the job (github.token).',
  },
  'github-rate-limit': {
    class: 'transient',
    wait: { floorMs: 60_000, ceilingMs: 300_000 },
    patterns: [/API rate limit exceeded for /i],
    cause: 'The hourly limit of requests to the API of GitHub is used up.',
    remedy:
      'Pass a token: without one, all machines behind an address share 60 requests an hour. Otherwise, wait.',
  },
  'identity-refused': {
    patterns: [
      /(?<why>not authorized to perform: ?sts:AssumeRoleWithWebIdentity)/i,
      /(?<why>No OpenIDConnect provider found in your account)/i,
      /(?<why>AADSTS700(?:2\d|21\d)\d?: [^\n]{1,200})/,
      /(?<why>credential is rejected by the attribute condition)/i,
      /(?<why>Incorrect token audience)/i,
      /(?<why>Permission 'iam\.serviceAccounts\.\w{1,40}' denied)/i,
    ],
    cause: 'The cloud does not accept the identity of this workflow: {why}.',
    remedy:
      'Compare what it trusts (subject, audience, issuer) with the repository, branch and environment of the job. The subject looks like repo:OWNER/NAME:ref:refs/heads/main, or repo:OWNER/NAME:environment:NAME.',
  },
  'identity-token-missing': {
    patterns: [
      /ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)/,
      /error obtaining token: expired_token/i,
      /Non-interactive mode detected, using device flow/i,
    ],
    cause: 'The job got no identity token (OIDC) from GitHub.',
    remedy: `Add this to the job:
permissions:
  id-token: write
Jobs of pull requests from forks never get one. A reusable workflow needs it in the job that calls it, too.`,
  },
  'actions-environment-missing': {
    patterns: [/Unable to get the (?<variable>ACTIONS_\w{1,60}) env variable/i],
    cause: 'GitHub gives {variable} only to actions, and this process has not got it.',
    remedy:
      'Run it as an action, not in a "run" step or in a container that does not pass it on. A tool that replaces the cache service of the runner must set it, too.',
  },
  'workflow-reference-missing': {
    patterns: [
      /Unable to resolve action `?(?<what>[^`,\n]{1,200})/i,
      /(?<what>uses a deprecated version of `[^`\n]{1,100}`)/i,
      /Can't find '(?<what>action\.yml'[^\n]{0,200})/i,
      /(?<!\S)(?<what>\S{3,200} is not allowed to be used in \S{1,200}\w)/i,
    ],
    cause: 'The workflow uses an action that is not there, is not allowed, or no longer works: {what}.',
    remedy:
      'Correct its name and version. A local action (./…) needs the repository checked out before it. Which actions are allowed is in the settings of the repository or organization, under Actions.',
  },
  'action-input-missing': {
    patterns: [
      /Input required and not supplied: (?<input>[\w-]{1,60})/i,
      /The (?<input>ssh-private-key) argument is empty/i,
    ],
    cause: 'An action got no value for its input "{input}": often the secret is empty here.',
    remedy:
      'Check the name of the secret, and that it is set for this repository or environment. Pull requests from forks and from Dependabot get no secrets, and reusable workflows only those that they are passed.',
  },
  'runner-folder-denied': {
    patterns: [
      /EACCES: permission denied, \w{1,20} '(?<path>\/(?:[^'\n]{0,200}\/)?(?:_work|__w)\/[^'\n]{1,300})'/,
      /cannot remove '(?<path>\/[^'\n]{0,200}\/_work\/[^'\n]{1,300})': Permission denied/,
    ],
    cause:
      'The runner cannot write or delete {path}: it belongs to another user, often because a container ran as root there.',
    remedy:
      'On the runner, run "sudo chown -R USER" on its work folder once. Let containers run as the user of the runner ("options: --user"), or let them delete what they wrote.',
  },
  'runner-lost': {
    class: 'transient',
    patterns: [
      /(?<why>runner has received a shutdown signal)/i,
      /(?<why>lost communication with the server)/i,
      /(?<why>exceeded the maximum execution time)/i,
    ],
    cause: 'The runner of the job stopped: {why}.',
    remedy:
      'Run again. Often the machine ran out of memory, or the cloud reclaimed it (spot instances). For the time limit, set timeout-minutes, or make the job faster.',
  },
  'cloud-credentials-missing': {
    patterns: [/Could not load credentials from any providers|Unable to locate credentials/i],
    cause: 'There are no credentials for AWS here.',
    remedy: `Check that role-to-assume, or the secrets with the keys, have a value here. A role also needs this in the job:
permissions:
  id-token: write`,
  },
  'cloud-credentials-invalid': {
    patterns: [
      /security token included in the request is (?<why>invalid|expired)/i,
      /\((?<why>UnrecognizedClientException|InvalidClientTokenId|ExpiredToken(?:Exception)?|SignatureDoesNotMatch)\)/,
    ],
    cause: 'AWS does not accept the keys of this job: {why}.',
    remedy:
      'Check the secrets with the keys for white space and for the right account, and pass the session token of temporary keys as well. "expired": get new ones right before this step. A clock that is wrong has the same effect.',
  },
  'signature-not-valid': {
    patterns: [
      /^(?:Error|error during command execution): (?<why>no (?:matching )?(?:signatures|attestations)\b[^\n]{0,300})/m,
    ],
    cause: 'cosign found no valid signature of the image for what it was asked: {why}.',
    remedy:
      'Check that this very digest was signed and where (COSIGN_REPOSITORY), and that the key, or --certificate-identity and --certificate-oidc-issuer, are those of the signer. If they are, use the same version of cosign on both sides: an older one does not know today\'s formats and keys ("cosign initialize" renews the keys).',
  },
  'signing-refused': {
    maxRetries: 1,
    patterns: [
      /getting key from Fulcio: (?<why>[^\n]{1,400})/i,
      /(?<why>fetching ambient OIDC credentials: [^\n]{1,300})/i,
      /(?<why>There was an error processing the identity token)/i,
      /(?:error (?:uploading|creating) entry (?:to|in) (?:the )?(?:transparency|Rekor)|error creating tlog entry - |signing bundle: |Failed to persist attestation: )(?<why>[^\n]{1,300})/i,
    ],
    cause: 'The signature or attestation was not made: {why}.',
    remedy:
      'Run again (status.sigstore.dev and githubstatus.com report outages). "already exists": an earlier attempt is recorded, and newer versions of the action and of cosign accept that, so update them. "duplicate subject": name each file once. If it stays, update cosign, and check that the job has id-token: write and a token that has not expired: sign soon after the job starts.',
  },
  'actions-cache-read-only': {
    patterns: [/(?:token|cache) has no writable scopes?/i],
    cause:
      'The token of this job may only read the cache of GitHub Actions. The build itself is not involved.',
    remedy:
      'A pull request from a fork, or a job that pull_request_target or another workflow started, may not write there: leave out cache-to in it, or add ignore-error=true. Otherwise, check "permissions" of the job.',
  },
  'actions-cache-refused': {
    class: 'transient',
    patterns: [
      /\b(?<why>legacy service is shutting down)/i,
      /(?<why>(?:token|url) not set for github actions cache)/i,
      /(?<why>Unable to reserve cache with key)/i,
      /(?<why>(?:reserveCache|getCacheEntry|GetCacheEntryDownloadURL|CreateCacheEntry) failed[^\n]{0,200})/,
      /(?<why>Cache service responded with \d{3})/i,
      /(?<why>failed to (?:reserve|commit) cache[^\n]{0,100})/i,
      /(?<why>GitHub Actions is temporarily unavailable|internal error has occurred in cache backend|not able to contact the cache service)/i,
      /(?<why>Request was blocked due to exceeding usage of resource)/i,
      /failed to solve: (?<why>maximum timeout reached)/i,
      // The words of the library with which BuildKit speaks to that cache.
      /(?<why>failed to parse error response \d{3})/i,
      /\/actions-cache\/[^\n]{0,300}\n-{0,200}\s{0,3}(?<why>RESPONSE \d{3}: [^\n.]{0,120})/,
      // What fails in that step, unless more is known of it.
      /exporting to GitHub Actions Cache\n#\d{1,6} preparing build cache for export[^\n]{0,40}\n(?:#\d{1,6} preparing build cache for export [\d.]{1,8}s[^\n]{0,20}\n)?ERROR: (?!error writing )(?<why>[^\n]{1,200})/i,
      /(?<why>(?:CacheService\/\w{1,40}|_apis\/artifactcache\/)[^\n]{0,200})/,
    ],
    cause: 'The cache of GitHub Actions does not work here: {why}. The build itself is not involved.',
    remedy:
      'Run again. GitHub limits requests, and with ignore-error=true in cache-to that fails no build. "shutting down", 400 or 422: update buildx, BuildKit and the actions. "not set": type=gha only works inside an action, not in a "run" step. "reserve": the key is there already, or another job writes it, so set a separate scope for each.',
  },
  'artifact-refused': {
    patterns: [
      /(?<why>an artifact with this name already exists on the workflow run)/i,
      /(?<why>Artifact storage quota has been hit)/i,
      /(?<why>Failed to (?:Create|Finalize)Artifact: [^\n]{1,200}|Create Artifact Container failed[^\n]{0,100}|Unable to upload chunk to)/i,
      /(?<why>Unable to download artifact\(s\): [^\n]{1,200}|Artifact not found for name: [^\n]{1,100})/i,
    ],
    cause: 'An artifact of the workflow was not stored or found: {why}.',
    remedy:
      'Use a separate artifact name for each job of a matrix. Delete old artifacts if the quota is used up (it is counted again every 6 to 12 hours). Check that the job that makes it has ended well. Otherwise, run again with the newest version of the action (githubstatus.com reports outages).',
  },
});

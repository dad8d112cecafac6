import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../src/core/diagnosis/catalogue.ts';
import { type DiagnosisContext, diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { fillTemplate } from '../../../src/core/diagnosis/template.ts';

const hash = 'b9444a845acca65e2fe3b2b0d0485eaaf7197022560b405c0f744471a0824d0d';

/** Lines as the tools print them, with the entry that explains each. */
const met: readonly (readonly [string, string, DiagnosisContext?])[] = [
  ['disk-inodes-full', 'write /tmp/buildkit-mount123/x: no space left on device', { freeDiskBytes: 20e9 }],
  ['host-disk-full', 'failed to register layer: write /usr/lib/libLLVM.so: no space left on device'],
  ['host-disk-full', 'write /var/lib/docker/tmp/GetImageBlob4023: no space left on device'],
  ['host-disk-full', 'write /data/docker/tmp/GetImageBlob3498510153: no space left on device'],
  [
    'host-disk-full',
    'failed to copy: failed to send write: write /data/containerd/io.containerd.content.v1.content/ingest/d2c8/data: no space left on device: unknown',
  ],
  [
    'host-disk-full',
    'failed to extract layer sha256:0123: write /data/docker/tmp/containerd-mount1/base: no space left on device: unknown',
  ],
  [
    'runner-disk-full',
    'ERROR: failed to solve: failed to copy files: copy file range failed: no space left on device',
  ],
  ['runner-disk-full', "ENOSPC: no space left on device, write '/home/runner/x'", { freeDiskBytes: 1024 }],
  [
    'runner-disk-full',
    '#9 41.2 dpkg: error: no space left on device\n#9 ERROR: process "/bin/sh -c apt-get install -y clang" did not complete successfully: exit code: 100',
  ],
  ['exec-format-error', 'exec /usr/local/bin/docker-entrypoint.sh: exec format error'],
  [
    'exec-format-error',
    '#5 0.1 exec /bin/sh: exec format error\nERROR: process "/bin/sh -c true" did not complete successfully: exit code: 1',
  ],
  ['platform-not-in-image', 'no matching manifest for linux/arm64/v8 in the manifest list entries'],
  ['platform-not-in-image', 'ERROR: failed to solve: debian: no match for platform in manifest: not found'],
  [
    'step-killed',
    'ERROR: failed to solve: process "/bin/sh -c make -j64" did not complete successfully: exit code: 137',
  ],
  [
    'step-failed',
    'ERROR: failed to solve: process "/bin/sh -c pip install -r requirements.txt" did not complete successfully: exit code: 1',
  ],
  [
    'step-failed',
    '#8 12.1 curl: (56) Recv failure: Connection reset by peer\nERROR: process "/bin/sh -c curl https://x" did not complete successfully: exit code: 56',
  ],
  ['step-failed', 'executor failed running [/bin/sh -c npm ci]: exit code: 1'],
  ['target-not-found', 'ERROR: failed to solve: target stage "python-dep" could not be found'],
  [
    'snapshot-lost',
    'ERROR: failed to solve: failed to prepare extraction snapshot "extract-805982037-hqXx sha256:ef8dcd8ff8bb2e5f5a0110897e7c3f145db7dca5d6538d4f111512bd49226846": parent snapshot sha256:4e5f7b047888039508a9263cd0a1d92b8a640a0849d0391f9a9e09404d73164d does not exist: not found',
  ],
  ['target-not-found', 'target stage python-dep could not be found'],
  [
    'copy-source-missing',
    'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 9a8b::7c6d: "/requirements.txt": not found',
  ],
  [
    'dockerfile-syntax',
    'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN',
  ],
  ['invalid-reference', 'ERROR: invalid tag "ghcr.io/Owner/App:1": repository name must be lowercase'],
  ['invalid-reference', 'repository name (Owner/App) must be lowercase'],
  ['invalid-reference', 'docker: invalid reference format.'],
  ['cache-export-failed', '#17 ERROR: error writing layer blob: failed to reserve cache'],
  [
    'cache-export-failed',
    '#41 ERROR: error writing layer blob: unexpected status from POST request to https://ghcr.io/v2/o/cache/blobs/uploads/: 403 Forbidden',
  ],
  ['package-write-denied', 'denied: permission_denied: write_package'],
  ['package-read-denied', 'denied: permission_denied: read_package'],
  ['token-read-only', 'denied: installation not allowed to Create organization package'],
  ['token-read-only', '#12 ERROR: denied: installation not allowed to Write organization package'],
  ['token-scope-missing', 'denied: permission_denied: The token provided does not match expected scopes.'],
  [
    'secondary-rate-limit',
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  ],
  ['login-attempts-exhausted', 'toomanyrequests: too many failed login attempts for username or IP address'],
  [
    'docker-hub-quota',
    'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading',
  ],
  [
    'docker-hub-quota',
    'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
  ],
  [
    'registry-rate-limit',
    'response status code 429: toomanyrequests: retry-after: 1.16676ms, allowed: 44000/minute',
  ],
  ['registry-rate-limit', 'ERROR: oras.logger:retry-after: 1.889377ms, allowed: 2000/minute'],
  [
    'registry-rate-limit',
    'unexpected status from GET request to https://ghcr.io/v2/o/n/manifests/x: 429 Too Many Requests',
  ],
  [
    'package-delete-refused',
    'Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support',
  ],
  ['package-delete-refused', 'DELETE /orgs/o/packages/container/n/versions/123 - 404'],
  ['package-list-refused', "filtering with '!' and '*' are not supported for this token type"],
  ['package-list-refused', 'GET https://api.github.com/orgs/o/packages?package_type=container: 403'],
  [
    'login-token-expired',
    'unauthorized: unauthenticated: User cannot be authenticated with the token provided.',
  ],
  ['authentication-required', 'unauthorized: authentication required'],
  [
    'authentication-required',
    'failed to push: unexpected status from PUT request to https://r.example/v2/o/n/manifests/x: 401 Unauthorized',
  ],
  [
    'stored-login-refused',
    'Error response from daemon: Head "https://ghcr.io/v2/o/n/manifests/latest": denied: denied',
  ],
  ['stored-login-refused', 'Error response from daemon: Get "https://ghcr.io/v2/": denied: denied'],
  [
    'pull-access-denied',
    "pull access denied for app, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  ],
  [
    'pull-access-denied',
    'app: failed to resolve source metadata: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
  ],
  ['push-access-denied', 'denied: requested access to the resource is denied'],
  ['login-impossible', 'no basic auth credentials'],
  ['login-impossible', 'Error: Cannot perform an interactive login from a non TTY device'],
  [
    'login-missing',
    'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Ao%2Fn%3Apull&service=ghcr.io: 403 Forbidden',
  ],
  ['login-missing', 'failed to fetch oauth token: unexpected status: 401 Unauthorized'],
  [
    'login-missing',
    'failed to fetch oauth token: unexpected status from POST request to https://ghcr.io/token: 403 Forbidden',
  ],
  [
    'login-missing',
    'Error response from daemon: Head "https://ghcr.io/v2/o/n/manifests/latest": unauthorized',
  ],
  [
    'ghcr-forbidden',
    'ERROR: failed to solve: failed to push ghcr.io/o/n:1: unexpected status from POST request to https://ghcr.io/v2/o/n/blobs/uploads/: 403 Forbidden',
  ],
  ['ghcr-forbidden', 'error: failed to solve: unexpected status: 403 Forbidden'],
  [
    'registry-forbidden',
    'unexpected status from POST request to https://registry.example/v2/o/n/blobs/uploads/: 403 Forbidden',
  ],
  [
    'tls-certificate-untrusted',
    'failed to do request: Head "https://r.example/v2/o/n/manifests/x": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
  ['tls-certificate-untrusted', 'DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate'],
  [
    'tls-certificate-untrusted',
    'x509: certificate has expired or is not yet valid: current time is after 2026-01-01',
  ],
  ['registry-speaks-http', 'http: server gave HTTP response to HTTPS client'],
  ['inline-is-no-importer', 'ERROR: failed to solve: unknown cache importer: inline'],
  ['cache-attribute-missing', 'ERROR: local cache importer requires src'],
  [
    'driver-cannot-export-cache',
    'ERROR: Cache export is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.',
  ],
  [
    'content-digest-mismatch',
    `failed commit on ref "layer-sha256:${hash}": unexpected commit digest sha256:${hash}, expected sha256:00: failed precondition`,
  ],
  [
    'content-truncated',
    `failed commit on ref "layer-sha256:${hash}": "layer-sha256:${hash}" failed size validation: 894478743 != 894478744: failed precondition`,
  ],
  ['content-truncated', 'ERROR: failed to read expected number of bytes: unexpected EOF'],
  [
    'cache-blob-missing',
    `ERROR: failed to solve: failed to compute cache key: blob sha256:${hash} not found`,
  ],
  [
    'cache-blob-missing',
    `failed to compute cache key: failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:${hash} (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found`,
  ],
  ['upload-session-lost', 'MANIFEST_BLOB_UNKNOWN: blob unknown to registry'],
  ['upload-session-lost', 'failed to copy: blob upload unknown'],
  ['upload-session-lost', 'error: blob unknown to registry'],
  ['manifest-unknown', 'manifest for ghcr.io/o/n:cache-base not found: manifest unknown: manifest unknown'],
  [
    'engine-version-skew',
    'Error response from daemon: client version 1.52 is too new. Maximum supported API version is 1.45',
  ],
  [
    'docker-socket-denied',
    'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
  ],
  [
    'docker-socket-denied',
    'permission denied while trying to connect to the docker API at unix:///var/run/docker.sock',
  ],
  ['buildx-flag-unknown', "unknown flag: --call\nSee 'docker buildx build --help'."],
  [
    'docker-daemon-down',
    'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  ],
  [
    'engine-connection-lost',
    'the Docker engine at unix:///tmp/forwarded.sock hung up: UND_ERR_SOCKET: other side closed',
  ],
  ['engine-connection-lost', 'the Docker engine at unix:///run/docker.sock has said nothing for 15 min 0 s'],
  [
    'zstd-not-supported',
    'failed to register layer: Error processing tar file(exit status 1): archive/tar: invalid tar header',
  ],
  [
    'host-key-revoked',
    '@       WARNING: REVOKED HOST KEY DETECTED!               @\nThe ED25519 host key for h is marked as revoked.\nED25519 host key for h was revoked and you have requested strict checking.\nHost key verification failed.',
  ],
  [
    'host-key-changed',
    '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nOffending ED25519 key in /k:1\nHost key verification failed.',
  ],
  ['host-key-changed', 'ssh: handshake failed: ssh: host key fingerprint mismatch'],
  [
    'host-key-unknown',
    'No ED25519 host key is known for 10.77.1.2 and you have requested strict checking.\nHost key verification failed.',
  ],
  [
    'ssh-key-mode',
    '@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\nLoad key "/k": bad permissions\nroot@h: Permission denied (publickey).',
  ],
  ['ssh-key-unreadable', 'Load key "/tmp/k": error in libcrypto\ngit@h: Permission denied (publickey).'],
  ['ssh-key-unreadable', 'Load key "/tmp/k": invalid format'],
  ['ssh-key-unreadable', 'Load key "/tmp/k": incorrect passphrase supplied to decrypt private key'],
  ['ssh-login-refused', 'deploy@10.77.1.2: Permission denied (publickey,password).'],
  [
    'ssh-login-refused',
    'ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain',
  ],
  [
    'ssh-login-refused',
    'Received disconnect from 10.77.1.2 port 22:2: Too many authentication failures\nDisconnected from 10.77.1.2 port 22',
  ],
  ['ssh-unreachable', 'ssh: connect to host 10.77.1.2 port 22: Connection refused'],
  ['ssh-unreachable', 'ssh: connect to host h.example port 2222: Connection timed out'],
  ['ssh-unreachable', 'ssh: connect to host fd00::1 port 22: No route to host'],
  ['ssh-unreachable', 'ssh: connect to host 127.0.0.1 port 35423: Connection reset by peer'],
  [
    'ssh-unreachable-from-jump-host',
    'channel 0: open failed: connect failed: Connection refused\nstdio forwarding failed',
  ],
  [
    'ssh-unreachable-from-jump-host',
    'channel 0: open failed: connect failed: Temporary failure in name resolution\nstdio forwarding failed',
  ],
  [
    'ssh-forwarding-forbidden',
    'channel 0: open failed: administratively prohibited: open failed\nstdio forwarding failed',
  ],
  [
    'ssh-no-common-algorithm',
    'Unable to negotiate with 10.77.1.2 port 22: no matching host key type found. Their offer: ssh-rsa',
  ],
  [
    'ssh-no-common-algorithm',
    'Unable to negotiate with UNKNOWN port 65535: no matching key exchange method found. Their offer: diffie-hellman-group1-sha1',
  ],
  [
    'ssh-too-many-sessions',
    'mux_client_request_session: session request failed: Session open refused by peer',
  ],
  ['ssh-connection-dropped', 'kex_exchange_identification: read: Connection reset by peer'],
  [
    'ssh-connection-dropped',
    'kex_exchange_identification: Connection closed by remote host\nConnection closed by 10.77.1.2 port 22',
  ],
  ['ssh-connection-dropped', 'Connection reset by 10.77.1.2 port 22'],
  ['ssh-connection-dropped', 'banner exchange: Connection to UNKNOWN port 65535: Broken pipe'],
  ['ssh-connection-dropped', 'Connection timed out during login: it took longer than 30 s'],
  ['ssh-connection-dropped', 'Connection timed out during banner exchange'],
  ['ssh-session-lost', 'client_loop: send disconnect: Broken pipe'],
  ['ssh-session-lost', 'Timeout, server 10.77.1.2 not responding.'],
  ['ssh-session-lost', 'Connection to 10.77.1.2 closed by remote host.'],
  ['ssh-session-lost', 'err: Run Command Timeout!'],
  ['ssh-host-unresolved', 'ssh: Could not resolve hostname https://h: Name or service not known'],
  ['compose-missing', "unknown shorthand flag: 'f' in -f\nSee 'docker --help'."],
  ['compose-missing', "docker: 'compose' is not a docker command."],
  ['compose-file-missing', 'no configuration file provided: not found'],
  ['health-check-missing', 'container app-db-1 has no healthcheck configured'],
  ['service-unhealthy', 'dependency failed to start: container app-web-1 is unhealthy'],
  ['service-unhealthy', 'container app-web-1 exited (1)'],
  [
    'service-unhealthy',
    'web-1  | Error: connect ECONNREFUSED 10.0.0.3:5432\ncontainer app-web-1 is unhealthy',
  ],
  [
    'container-name-taken',
    'Error response from daemon: Conflict. The container name "/web" is already in use by container "abc". You have to remove (or rename) that container',
  ],
  [
    'port-taken',
    'driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:8080 failed: port is already allocated',
  ],
  ['compose-variable-missing', 'The "TAG" variable is not set. Defaulting to a blank string.'],
  [
    'compose-variable-missing',
    'env file /srv/app/.env not found: stat /srv/app/.env: no such file or directory',
  ],
  [
    'summary-too-large',
    '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1311k.',
  ],
  [
    'registry-unavailable',
    'failed to push ghcr.io/o/n:1: unexpected status from PUT request to https://ghcr.io/v2/o/n/manifests/1: 502 Bad Gateway',
  ],
  ['registry-unavailable', 'received unexpected HTTP status: 503 Service Unavailable'],
  ['registry-unavailable', 'failed to parse error response 504: <html>'],
  [
    'registry-unavailable',
    'unexpected status code https://ghcr.io/v2/o/n/blobs/sha256:00: 500 Internal Server Error',
  ],
  ['upload-broken', `#101 ERROR: failed commit on ref "layer-sha256:${hash}": no response`],
  [
    'upload-broken',
    `failed commit on ref "layer-sha256:${hash}": cannot reuse body, request must be retried`,
  ],
  ['upload-broken', 'failed to copy: io: read/write on closed pipe'],
  ['upload-broken', '400 Bad Request: provided digest did not match uploaded content'],
  ['upload-broken', 'write tcp 10.1.0.4:5->20.2.0.1:443: use of closed network connection'],
  [
    'dns-failed',
    'failed to do request: Head "https://ghcr.io/v2/o/n/manifests/x": dial tcp: lookup ghcr.io on 127.0.0.53:53: server misbehaving',
  ],
  ['dns-failed', 'getaddrinfo EAI_AGAIN ghcr.io'],
  ['dns-failed', 'ssh: Could not resolve hostname h.example: Temporary failure in name resolution'],
  ['network-failed', 'net/http: TLS handshake timeout'],
  [
    'network-failed',
    'Get "https://ghcr.io/v2/": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
  ],
  ['network-failed', 'Get "https://ghcr.io/v2/": EOF'],
  ['network-failed', 'failed to copy: read tcp 1.1.1.1:48464->2.2.2.2:443: read: connection timed out'],
  [
    'network-failed',
    'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
  ],
  [
    'network-failed',
    'failed to do request: Head "https://r.example/v2/": dial tcp 10.0.0.1:443: connect: connection refused',
  ],
  ['cache-load-failed', 'failed to load cache: missing chunk'],
  [
    'image-not-found',
    'ERROR: failed to solve: ghcr.io/o/n:cache-base: failed to resolve source metadata for ghcr.io/o/n:cache-base: ghcr.io/o/n:cache-base: not found',
  ],
  [
    'image-not-found',
    'Error response from daemon: failed to resolve reference "ghcr.io/o/n:1": ghcr.io/o/n:1: not found',
  ],
  ['no-cache-yet', 'failed to configure registry cache importer: ghcr.io/o/n:cache-base: not found'],
  [
    'no-cache-yet',
    '#5 importing cache manifest from ghcr.io/o/n:cache-base\n#5 ERROR: ghcr.io/o/n:cache-base: not found\n#6 DONE 0.0s',
  ],
  ['cache-export-slow', '#17 preparing build cache for export 312.4s done'],
];

describe('what the tools print is told apart', () => {
  test.each(met.map(([id, text, context]) => ({ id, text, context })))(
    '$id: $text',
    ({ id, text, context }) => {
      expect(diagnose(text, context)?.id).toBe(id);
    },
  );

  test('every entry of the catalogue is met above', () => {
    expect(catalogue.map((entry) => entry.id).filter((id) => !met.some(([other]) => other === id))).toEqual(
      [],
    );
  });

  test.each([
    'x86_64-linux-gnu-gcc: fatal error: no input files',
    '#7 CACHED',
    'exporting cache to registry',
    'unexpected status from HEAD request to https://ghcr.io/v2/o/n/manifests/x: 404 Not Found',
    '/bin/sh: foo: not found',
    'the word toomany requests',
    `pushing layer sha256:${hash} 502 MB`,
    '2026-10-01T00:00:00Z denied entry to building',
    '',
  ])('nothing is said of: %s', (text) => {
    expect(diagnose(text)).toBeUndefined();
  });
});

describe('the class decides what is tried again', () => {
  test.each([
    ['too many pulls from Docker Hub', 'toomanyrequests: You have reached your pull rate limit', 'permanent'],
    ['a login that was shut out', 'toomanyrequests: too many failed login attempts', 'permanent'],
    ['a burst', 'toomanyrequests: retry-after: 880.092µs, allowed: 44000/minute', 'transient'],
    ['a missing file of a COPY', 'failed to calculate checksum of ref a::b: "/x": not found', 'permanent'],
    [
      'a certificate, although the request failed',
      'failed to do request: x509: certificate has expired',
      'permanent',
    ],
    ['a gateway while the cache is written', 'error writing layer blob: 502 Bad Gateway', 'transient'],
    [
      'no permission while the cache is written',
      'error writing manifest blob: denied: permission_denied: write_package',
      'permanent',
    ],
    [
      'a cache that does not exist',
      'failed to configure registry cache importer: ghcr.io/o/n:c: not found',
      'first-run',
    ],
  ])('%s is %s: %s', (_, text, expected) => {
    expect(diagnose(text)?.class).toBe(expected);
  });

  test('a cache that cannot be read does not hide why the build failed', () => {
    const log = [
      '#4 ERROR: failed to configure registry cache importer: failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
      'ERROR: failed to solve: failed to push ghcr.io/o/n:1: unexpected status from PUT request to https://ghcr.io/v2/o/n/manifests/1: 503 Service Unavailable',
    ];
    expect(diagnose(log.join('\n'))).toMatchObject({ id: 'registry-unavailable', matched: log[1] });
    expect(diagnose(log[0] ?? '')?.id).toBe('login-missing');
  });

  test('a first run in the log does not hide a base image that is missing', () => {
    const log = [
      '#5 importing cache manifest from ghcr.io/o/n:cache-base',
      '#5 ERROR: ghcr.io/o/n:cache-base: not found',
      'ERROR: failed to solve: failed to resolve source metadata for ghcr.io/o/base:1: ghcr.io/o/base:1: not found',
    ];
    expect(diagnose(log.join('\n'))?.cause).toContain('ghcr.io/o/base:1 does not exist');
  });

  test('a refusal that GHCR sometimes takes back is tried once more, a missing permission never', () => {
    const forbidden =
      'unexpected status from PUT request to https://ghcr.io/v2/o/n/manifests/1: 403 Forbidden';
    expect(diagnose(forbidden)?.maxRetries).toBe(1);
    expect(diagnose(`${forbidden}: denied: permission_denied: write_package`)?.maxRetries).toBeUndefined();
  });
});

describe('a remedy is as concrete as what is known', () => {
  const denied = 'denied: permission_denied: write_package';

  test('the package of an organization is linked to its settings', () => {
    const remedy = diagnose(denied, {
      image: 'ghcr.io/octo-org/app/web:cache-base',
      repositoryUrl: 'https://github.com/octo-org/app',
      ownerType: 'Organization',
    })?.remedy;
    expect(remedy).toContain('https://github.com/orgs/octo-org/packages/container/app%2Fweb/settings,');
    expect(remedy).toContain('add octo-org/app under "Manage Actions access"');
    expect(remedy).toContain('packages: write');
  });

  test('a person has other addresses, and both are given when nobody knows', () => {
    const context = { image: 'ghcr.io/o/n' };
    expect(diagnose(denied, { ...context, ownerType: 'User' })?.remedy).toContain(
      'Open https://github.com/users/o/packages/container/n/settings, add',
    );
    expect(diagnose(denied, context)?.remedy).toContain(
      'https://github.com/orgs/o/packages/container/n/settings (https://github.com/users/o/packages/container/n/settings if o is a person)',
    );
  });

  test('without an image, and on other registries, the remedy speaks in general', () => {
    expect(diagnose(denied)?.remedy).toContain('Open the settings of the package, add this repository');
    expect(diagnose(denied, { image: 'registry.example/o/n' })?.remedy).toContain(
      'the settings of the package',
    );
    expect(diagnose(denied, { image: 'NOT AN IMAGE' })?.remedy).toContain('the settings of the package');
  });

  test('the nearest stage is suggested', () => {
    const told = diagnose('target stage "python-dep" could not be found', {
      stages: ['base', 'python-deps'],
    });
    expect(told?.cause).toBe('The Dockerfile has no stage named "python-dep". It has: base, python-deps.');
    expect(told?.remedy).toContain('Did you mean "python-deps"?');
  });

  test('the pull request of a fork is told that all is well', () => {
    const text = 'denied: installation not allowed to Write organization package';
    expect(diagnose(text, { isForkPullRequest: true })).toMatchObject({
      id: 'token-read-only',
      class: 'first-run',
    });
    expect(diagnose(text, { isForkPullRequest: false })?.class).toBe('permanent');
  });

  test('a name without a host is shown where it is sent', () => {
    const told = diagnose('denied: requested access to the resource is denied', { image: 'owner/app:1' });
    expect(told?.cause).toContain('Docker Hub (docker.io)');
  });

  test('a failed cache export says where, why and what then', () => {
    const told = diagnose('#9 ERROR: error writing layer blob: denied: permission_denied: write_package');
    expect(told?.cause).toMatch(/export of the build cache.*does not let this repository in/s);
    expect(told?.remedy).toMatch(/Manage Actions access.*ignore-error=true/s);
  });
});

describe('the catalogue', () => {
  test('has each name once, in kebab-case', () => {
    const ids = catalogue.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('leaves no placeholder in what people read', () => {
    for (const [, text, context] of met) {
      const told = diagnose(text, context);
      expect(`${told?.cause} ${told?.remedy}`).not.toMatch(/[{}]|<\w+>|undefined/);
    }
  });

  test('has texts for the documents, too', () => {
    expect(fillTemplate('Open {a|the page} of {b}.', {})).toBe('Open the page of <b>.');
    expect(fillTemplate('Open {a|the page} of {b}.', { a: 'x', b: 'y' })).toBe('Open x of y.');
  });

  test('takes no time over a log that is made to be slow', () => {
    const pieces = [
      'unexpected status ',
      'importing cache manifest from x\n',
      'lookup a ',
      'process "',
      'failed to solve a/',
      'failed to calculate checksum of ref ',
      'error in ',
      ' cache ',
      'a'.repeat(500),
      'repository name ',
      'DELETE /packages/',
      '"https://a/manifests/',
    ];
    const start = performance.now();
    for (const piece of pieces) diagnose(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

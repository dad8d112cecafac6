import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { fillTemplate } from '../../../src/core/diagnosis/template.ts';

const hash = 'b9444a845acca65e2fe3b2b0d0485eaaf7197022560b405c0f744471a0824d0d';

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

describe('the words of a step', () => {
  const printed = 'curl: (60) SSL certificate problem: unable to get local issuer certificate';

  test('count where a step failed', () => {
    const failed = `${printed}\nprocess "/bin/sh -c ./get.sh" did not complete successfully: exit code: 60`;
    expect(diagnose(failed)?.id).toBe('step-certificate-untrusted');
  });

  test('are quoted where nobody knows them, but not those that failed nothing', () => {
    const printed = [
      "ERROR: pip's dependency resolver does not currently take into account all the packages.",
      '#9 1.20 error: the moon is full',
      'ERROR: failed to solve: process "/bin/sh -c ./moon.sh" did not complete successfully: exit code: 3',
    ];
    expect(diagnose(printed.join('\n'))?.cause).toBe(
      'A step of the Dockerfile failed, and its tool says why: the moon is full.',
    );
    expect(diagnose(printed.slice(2).join('\n'))?.id).toBe('step-failed');
  });

  test('mean something else where none did', () => {
    expect(diagnose(printed)?.id).not.toBe('step-certificate-untrusted');
  });
});

describe('what stands around a failure is not taken for its cause', () => {
  const failed =
    'ERROR: failed to solve: process "/bin/sh -c ./moon.sh" did not complete successfully: exit code: 3';

  test('a warning is the cause when nothing else is', () => {
    expect(diagnose('Warning: Failed to save: reserveCache failed: Cache already exists.')?.id).toBe(
      'actions-cache-refused',
    );
  });

  test.each([
    [
      'a Dockerfile',
      ['Dockerfile:4', '   4 | >>> RUN npm run moon || echo "Missing script: moon"', '   5 |     #'],
    ],
    ['a trace of the shell', ['+ echo connection refused', "++ echo 'no space left on device'"]],
    [
      'the name of a step',
      [
        ' => ERROR [app 3/4] RUN ./moon.sh || echo "unable to select packages:"',
        ' > [app 3/4] RUN ./moon.sh || echo ENOSPC:',
      ],
    ],
    [
      'Docker before BuildKit',
      ['Step 4/9 : RUN ./moon.sh || echo "No matching distribution found for moon"'],
    ],
    ['a program', ['12 |     panic!("JavaScript heap out of memory")']],
  ])('the source code of %s', (_, quoted) => {
    expect(diagnose([...quoted, failed].join('\n'))?.id).toBe('step-failed');
  });

  test.each([
    'ERROR: failed to solve: process "/bin/sh -c ./a || echo ENOSPC" did not complete successfully: exit code: 3',
    'executor failed running [/bin/sh -c ./a || echo ENOSPC]: exit code: 3',
    "The command '/bin/sh -c ./a || echo ENOSPC' returned a non-zero code: 3",
  ])('the command of a step, which is shown: %s', (text) => {
    expect(diagnose(text)).toMatchObject({ id: 'step-failed' });
    expect(diagnose(text)?.cause).toContain('/bin/sh -c ./a || echo ENOSPC');
  });

  test('a step beside the one that failed', () => {
    const log = [
      '#7 1.20 npm error code ERESOLVE',
      '#8 1.21 error: the moon is full',
      '#8 ERROR: process "/bin/sh -c ./moon.sh" did not complete successfully: exit code: 3',
      failed,
    ];
    expect(diagnose(log.join('\n'))?.cause).toContain('the moon is full');
    expect(diagnose(log.join('\n').replace('#8 ERROR', '#7 ERROR'))?.id).toBe('package-conflict');
  });
});

describe('a step of which the catalogue knows nothing', () => {
  const cause = (...lines: readonly string[]): string | undefined =>
    diagnose(
      [
        ...lines,
        'ERROR: failed to solve: process "/bin/sh -c ./moon.sh" did not complete successfully: exit code: 3',
      ].join('\n'),
    )?.cause;

  test('is quoted with its last complaint', () => {
    expect(
      cause(
        '#8 1.1 checking the moon ... yes',
        '#8 1.2 moon.sh: the sun is missing',
        '#8 1.3 0 errors',
        '#8 1.3 make: *** [Makefile:3: moon] Error 1',
        '#8 1.4 npm notice New version available',
        '#8 1.5 error Command failed with exit code 1.',
        '------',
      ),
    ).toBe(
      'A step of the Dockerfile exited with status 3: /bin/sh -c ./moon.sh. It said: "moon.sh: the sun is missing"',
    );
  });

  test('is not quoted where it complains of nothing', () => {
    expect(cause('#8 1.1 checking the moon ... yes', '------')).toBe(
      'A step of the Dockerfile exited with status 3: /bin/sh -c ./moon.sh',
    );
  });
});

test('an advice for builders and GHCR is given only where they are', () => {
  const remedy = (text: string): string | undefined => diagnose(text)?.remedy;
  const app = 'api-1 | dial tcp 172.19.0.5:3306: connect: no route to host';
  const layer = 'failed to solve: failed to copy: read tcp 10.0.0.2:1->140.82.1.1:443: i/o timeout';
  expect(remedy(app)).not.toMatch(/builder|GHCR/);
  expect(remedy(layer)).toMatch(/builder/);
  expect(remedy(layer)).not.toMatch(/GHCR/);
  expect(remedy('Get "https://ghcr.io/v2/o/n/blobs/x": net/http: TLS handshake timeout')).toMatch(/GHCR/);
});

test.each([
  'Error response from daemon: invalid restart policy: once: unknown',
  'Error response from daemon: invalid restart policy: once.',
])('what a message names is a part of a sentence: %s', (text) => {
  expect(diagnose(text)?.cause).toBe(
    'The engine refuses an option of the container: invalid restart policy: once.',
  );
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

  test.each([
    ['#8 preparing build cache for export 99.0s done', 'cache-export-slow'],
    ['#5 importing cache manifest from ghcr.io/o/n:c\n#5 ERROR: ghcr.io/o/n:c: not found', 'no-cache-yet'],
    ['#5 ERROR: failed to configure registry cache importer: ghcr.io/o/n:c: not found', 'no-cache-yet'],
    ['Warning: Failed to save: reserveCache failed: Cache already exists.', 'actions-cache-refused'],
  ])('what is calm is only said where nothing else failed: %s', (calm, id) => {
    expect(diagnose(calm)?.id).toBe(id);
    for (const failure of [
      'ERROR: failed to solve: the moon is full',
      '##[error]The moon is full',
      '::error::The moon is full',
      'FATA[0001] the moon is full',
      'fatal: the moon is full',
      'denied: the moon is full',
      '##[error]Process completed with exit code 1.',
    ]) {
      expect(diagnose(`${calm}\n${failure}`)).toBeUndefined();
      expect(diagnose(`${failure}\n${calm}`)).toBeUndefined();
    }
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
    const end = '##[error]Process completed with exit code 1.';
    expect(diagnose(`${text}\n${end}`, { isForkPullRequest: true })?.class).toBe('first-run');
    const other = 'ERROR: failed to solve: the moon is full';
    expect(diagnose(`${text}\n${other}`, { isForkPullRequest: true })?.class).toBe('permanent');
  });

  test.each([
    ['https://ghcr.io/v2/o/n/manifests/1.2', 'ghcr.io/o/n:1.2'],
    ['http://registry.example:5000/v2/n/manifests/sha256:1ecf', 'registry.example:5000/n@sha256:1ecf'],
    ['https://registry-1.docker.io/v2/library/n/blobs/sha256:1ecf', 'docker.io/library/n'],
    ['https://registry.example/n:1', 'registry.example/n:1'],
  ])('an image is named as people write it: %s', (address, name) => {
    expect(diagnose(`content at ${address} not found: not found`)?.cause).toContain(
      `${name} does not exist in the registry`,
    );
  });

  test('a name without a host is shown where it is sent', () => {
    const told = diagnose('denied: requested access to the resource is denied', { image: 'owner/app:1' });
    expect(told?.cause).toContain('Docker Hub (docker.io)');
  });

  test.each<[string, string, string]>([
    [
      'the registry that was spoken to, not that of the image',
      'failed to solve: unexpected status from HEAD request to https://registry.example:5000/v2/base/manifests/1: 403 Forbidden',
      'in registry.example:5000:',
    ],
    [
      'Docker Hub by its name, whatever its address',
      'failed to do request: Head "https://registry-1.docker.io/v2/library/debian/manifests/12": read: connection reset by peer',
      'The connection to Docker Hub (docker.io) broke',
    ],
    [
      'the registry of a name without an address',
      'failed to resolve reference "quay.io/acme/base:1": failed to do request: EOF: connection refused',
      'quay.io refused the connection',
    ],
    [
      'a host that is no registry',
      'dial tcp 203.0.113.9:5432: i/o timeout',
      'The connection to 203.0.113.9:5432 broke',
    ],
    [
      'the registry of the image where the message names none',
      'denied: requested access to the resource is denied',
      'in ghcr.io:',
    ],
  ])('names %s', (_what, text, expected) => {
    expect(diagnose(text, { image: 'ghcr.io/acme/shop' })?.cause).toContain(expected);
  });

  test('speaks of no address that a message only gives to read', () => {
    const text = 'toomanyrequests: slow down, see https://docs.example/limits: connection refused';
    expect(diagnose(`${text} x`, { image: 'ghcr.io/acme/shop' })?.id).toBe('registry-rate-limit');
    expect(diagnose('connection refused, see https://docs.example/x')?.cause).toContain('The other side');
  });

  test('tells reading from writing: who may not read is not told to write', () => {
    const answer = (method: string) =>
      `unexpected status from ${method} request to https://ghcr.io/v2/acme/base/manifests/1: 403 Forbidden`;
    expect(diagnose(answer('HEAD'))?.remedy).not.toContain('packages: write');
    expect(diagnose(answer('PUT'))?.remedy).toContain('packages: write');
  });

  test('tells a wrong password from none', () => {
    const told = diagnose('failed to fetch oauth token: unexpected status: 401 Unauthorized', {
      image: 'registry.example/shop',
    });
    expect(told?.cause).toMatch(/^The login for registry\.example is wrong/);
    expect(told?.remedy).toContain('docker logout registry.example');
    expect(diagnose('failed to fetch anonymous token: unexpected status: 401 Unauthorized')?.cause).toContain(
      'none was made',
    );
  });

  test('a failed cache export says where, why and what then', () => {
    const told = diagnose('#9 ERROR: error writing layer blob: denied: permission_denied: write_package');
    expect(told?.cause).toMatch(/export of the build cache.*does not grant access to this repository/s);
    expect(told?.remedy).toMatch(/Manage Actions access.*ignore-error=true/s);
  });
});

describe('what a step survived is not why it failed', () => {
  const end = 'ERROR: failed to solve: process "/bin/sh -c ./x" did not complete successfully: exit code: 1';
  const missing = "cp: cannot stat '/etc/x.conf': No such file or directory";

  test('a file that is missing counts as the last complaint only', () => {
    expect(diagnose([missing, end].join('\n'))?.cause).toBe('A step does not find /etc/x.conf in the image.');
    const later = diagnose([missing, 'x: plan 7 is invalid', end].join('\n'));
    expect(later?.id).toBe('step-failed');
    expect(later?.cause).toContain('It said: "x: plan 7 is invalid"');
  });

  test('an unhealthy service is quoted, where it said something', () => {
    const exited = 'container shop-web-1 exited (1)';
    const said = diagnose([exited, 'web-1  | Error: no such column: sku'].join('\n'));
    expect(said?.cause).toMatch(
      /ask.* for the wrong thing\. It said: "web-1 {2}\| Error: no such column: sku"$/,
    );
    expect(diagnose(exited)?.cause).toMatch(/for the wrong thing\.$/);
  });
});

test('a template has texts for the documents, too', () => {
  expect(fillTemplate('Open {a|the page} of {b}.', {})).toBe('Open the page of <b>.');
  expect(fillTemplate('Open {a|the page} of {b}.', { a: 'x', b: 'y' })).toBe('Open x of y.');
});

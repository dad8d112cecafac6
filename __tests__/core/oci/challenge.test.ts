import { expect, test } from '@jest/globals';
import { parseChallenges } from '../../../src/core/oci/challenge.ts';

const ghcr = 'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:o/n:pull"';

test.each([
  [
    'the one of GHCR',
    ghcr,
    [
      {
        scheme: 'bearer',
        parameters: { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:o/n:pull' },
      },
    ],
  ],
  ['a bare scheme', 'Negotiate', [{ scheme: 'negotiate', parameters: {} }]],
  ['spaces around everything', 'Basic  realm = "a b" ', [{ scheme: 'basic', parameters: { realm: 'a b' } }]],
  [
    'a comma inside quotes',
    'Bearer scope="a:b:pull,push"',
    [{ scheme: 'bearer', parameters: { scope: 'a:b:pull,push' } }],
  ],
  [
    'an escaped quote',
    'Basic realm="say \\"hi\\""',
    [{ scheme: 'basic', parameters: { realm: 'say "hi"' } }],
  ],
  [
    'a value without quotes',
    'Bearer error=invalid_token',
    [{ scheme: 'bearer', parameters: { error: 'invalid_token' } }],
  ],
  [
    'two in one header',
    'Negotiate, Basic realm="x", Bearer REALM="https://t/",service=s',
    [
      { scheme: 'negotiate', parameters: {} },
      { scheme: 'basic', parameters: { realm: 'x' } },
      { scheme: 'bearer', parameters: { realm: 'https://t/', service: 's' } },
    ],
  ],
  ['nothing', '', []],
  ['what cannot be read', '=,"', []],
])('a challenge is read from %s', (_, header, expected) => {
  expect(parseChallenges(header)).toEqual(expected);
});

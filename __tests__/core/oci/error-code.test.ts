import { expect, test } from '@jest/globals';
import { formatErrorCodes, parseErrorBody } from '../../../src/core/oci/error-code.ts';

test.each([
  [
    'a registry',
    '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
    'DENIED: permission_denied: write_package',
  ],
  ['several errors', '{"errors":[{"code":"a","message":"b"},{"code":"c"}]}', 'A: b; C'],
  ['a token server', '{"error":"invalid_grant","error_description":"expired"}', 'INVALID_GRANT: expired'],
  [
    "Docker Hub's token server",
    '{"details":"incorrect username or password"}',
    'incorrect username or password',
  ],
  [
    'GitHub',
    '{"message":"You have exceeded a secondary rate limit","documentation_url":"x"}',
    'You have exceeded a secondary rate limit',
  ],
  ['plain text', 'toomanyrequests:\n  slow down', 'toomanyrequests: slow down'],
  ['a page', '<html><head><title>502 Bad Gateway</title></head><body>…</body></html>', '502 Bad Gateway'],
  ['a page without a title', '<html>no</html>', ''],
  ['errors of another kind', '{"errors":["no",{"code":1}]}', ''],
  ['nothing', '', ''],
  ['JSON without an error', '{"a":1}', ''],
])('what %s says is kept', (_, body, expected) => {
  expect(formatErrorCodes(parseErrorBody(body))).toBe(expected);
});

test('a long text is shortened', () => {
  expect(formatErrorCodes(parseErrorBody('x'.repeat(5000)))).toHaveLength(301);
});

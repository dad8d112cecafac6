import { expect, test } from '@jest/globals';
import { errorReport } from '../../../src/core/diagnosis/error-report.ts';
import { UserError } from '../../../src/core/error.ts';

test('what the catalogue knows stands beside the message, with the image by name', () => {
  const report = errorReport(new Error('denied: permission_denied: write_package'), 'ghcr.io/acme/shop');
  expect(report.message).toBe('denied: permission_denied: write_package');
  expect(report.cause).toBeDefined();
  expect(report.remedy).toContain('shop');
  expect(errorReport(new Error('denied: permission_denied: write_package'), undefined).remedy).not.toContain(
    'acme',
  );
});

test("an error's own remedy goes before that of the catalogue", () => {
  const error = new UserError('denied: permission_denied: write_package', { remedy: 'Ask the owner.' });
  expect(errorReport(error, undefined).remedy).toBe('Ask the owner.');
});

test('a cause that the message says is not said again', () => {
  const message = 'web1: No connection to 10.0.0.1, port 22: Connection refused. It was tried 3 times.';
  const { cause, remedy } = errorReport(new Error(message), undefined);
  expect(cause).toBeUndefined();
  expect(remedy).toContain('nothing listens on that port');
});

test('what nobody knows is told as it is, also what is no error', () => {
  expect(errorReport('nonsense', undefined)).toEqual({
    message: 'nonsense',
    cause: undefined,
    remedy: undefined,
    log: [],
  });
});

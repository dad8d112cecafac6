import { expect, test } from '@jest/globals';
import { ofHost } from '../../../src/core/deploy/host-answer.ts';
import { readDigest } from '../../../src/core/oci/json.ts';

test('what a host says otherwise names the host and the field', () => {
  expect(() => ofHost('web1', () => readDigest({ a: 1 }, 'image.Id'))).toThrow(
    'web1: image.Id: expected a sha256 digest, got {"a":1}',
  );
});

test('what is nested too deeply to show is an error like any other', () => {
  let deep: unknown = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(() => ofHost('web1', () => readDigest(deep, 'image.Id'))).toThrow(
    'web1: image.Id: expected a sha256 digest, got something nested too deeply to show',
  );
});

test('a defect of ours stays one', () => {
  const defect = new TypeError('x');
  expect(() =>
    ofHost('web1', () => {
      throw defect;
    }),
  ).toThrow(defect);
});

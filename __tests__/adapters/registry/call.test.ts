import { expect, test } from '@jest/globals';
import { blobOf } from '../../../src/adapters/registry/call.ts';
import { digestOf } from '../../support/layer-values.ts';

const digest = digestOf('a');
const registry = 'https://registry.test/v2/acme/shop';

test.each([
  ['read', `${registry}/blobs/${digest}`],
  ['sent', `${registry}/blobs/uploads/7?_state=x%2By&digest=${encodeURIComponent(digest)}`],
])('a blob that is %s is known by its address', (_what, address) => {
  expect(blobOf(new URL(address))).toBe(digest);
});

test.each([`${registry}/manifests/${digest}`, `${registry}/blobs/uploads/7`, `${registry}/tags/list`])(
  '%s is no blob',
  (address) => {
    expect(blobOf(new URL(address))).toBeUndefined();
  },
);

import { expect, test } from '@jest/globals';
import { neverPushesLayers } from '../../../src/core/init/layer-push.ts';

test.each([
  ['on:\n  push:\n    tags: ["v*"]\n', true],
  ['on: pull_request\n', true],
  ['on: [release, pull_request]\n', true],
  ['on:\n  push:\n    tags: ["v*"]\n    branches: [main]\n', false],
  ['on:\n  push:\n    tags: ["v*"]\n  workflow_dispatch:\n', false],
  ['on: push\n', false],
  ['on:\n  workflow_call:\n', false],
  ['on:\n  push:\n    tags: ["v*"]\n  schedule:\n    - cron: "1 2 * * *"\n', false],
  ['runs:\n  using: composite\n', false],
  ['on: [', false],
])('%j runs for no branch: %s', (text, expected) => {
  expect(neverPushesLayers(text)).toBe(expected);
});

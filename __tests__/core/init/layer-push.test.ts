import { describe, expect, test } from '@jest/globals';
import { layerPushOf } from '../../../src/core/init/layer-push.ts';

const kindOf = (text: string): string => layerPushOf([text], ['main']).kind;

test.each([
  ['on:\n  push:\n    tags: ["v*"]\n', 'none'],
  ['on: pull_request\n', 'none'],
  ['on: [release, pull_request]\n', 'none'],
  ['on:\n  push:\n    tags: ["v*"]\n    branches: [main]\n', 'some'],
  ['on:\n  push:\n    tags: ["v*"]\n  workflow_dispatch:\n', 'none'],
  ['on: workflow_dispatch\n', 'none'],
  ['on: [release, merge_group, repository_dispatch]\n', 'none'],
  ['on:\n  push:\n    branches: [main]\n  workflow_dispatch:\n', 'some'],
  ['on:\n  push:\n    branches: [dev]\n  workflow_dispatch:\n', 'other-branches'],
  ['on: {workflow_run: {workflows: [test]}}\n', 'some'],
  ['on: push\n', 'some'],
  ['on:\n  push:\n    paths: [src/**]\n', 'some'],
  ['on:\n  workflow_call:\n', 'some'],
  ['on:\n  push:\n    tags: ["v*"]\n  schedule:\n    - cron: "1 2 * * *"\n', 'some'],
  ['runs:\n  using: composite\n', 'some'],
  ['on: [', 'some'],
])('%j: %s of its runs may push layers', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

describe('pushes to branches', () => {
  test.each([
    ['branches: [testing, dev]', ['testing', 'dev']],
    ['branches: testing', ['testing']],
    ["branches: ['**', '!main']", ['**']],
    ["branches: ['release/**']\n    tags: ['v*']", ['release/**']],
    ['branches-ignore: [main]', []],
  ])('%j leave out the default one', (filter, branches) => {
    const text = `on:\n  pull_request:\n  push:\n    ${filter}\n`;
    expect(layerPushOf([text], ['main'])).toEqual({ kind: 'other-branches', branches });
  });

  test.each(["branches: ['**']", "branches: ['!main', 'm*']", 'branches-ignore: [dev]'])(
    '%j have it',
    (filter) => {
      expect(kindOf(`on:\n  push:\n    ${filter}\n`)).toBe('some');
    },
  );

  test('may have it, where nobody knows which one it is', () => {
    expect(layerPushOf(['on:\n  push:\n    branches: [master]\n'], ['dev', 'main', 'master']).kind).toBe(
      'some',
    );
  });
});

describe('a workflow that others call', () => {
  const called = 'on:\n  workflow_call:\n';
  const tags = 'on:\n  push:\n    tags: ["v*"]\n';
  const action = 'runs:\n  using: composite\n';

  test.each([
    [[called, tags], 'none'],
    [[called, tags, 'on: push\n'], 'some'],
    [[called, tags, 'on: {push: {branches: [dev]}}\n'], 'other-branches'],
    [['on: [workflow_call, schedule]\n', tags], 'some'],
    [[called, called, tags], 'none'],
    [[action, tags], 'none'],
    [[action], 'some'],
  ])('runs when they do: %j: %s', (texts, kind) => {
    expect(layerPushOf(texts, ['main']).kind).toBe(kind);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { ActionMetadata } from '../../src/adapters/runner/action-metadata.ts';
import {
  parseArguments,
  secretValues,
  secretVariables,
  UsageError,
  withoutSecrets,
} from '../../src/cli/arguments.ts';

const metadata: ActionMetadata = {
  description: 'A command.',
  inputs: ['image', 'layers', 'keep-builder', 'summary', 'job-annotations', 'github-token'].map((name) => ({
    name,
    description: `About ${name}.`,
  })),
};
const parse = (...args: string[]) => parseArguments('prewarm', args, metadata);

describe('the flags of a command', () => {
  test.each<[string, string[], Record<string, string>]>([
    ['are the inputs of its action', ['--image', 'ghcr.io/o/a'], { image: 'ghcr.io/o/a' }],
    ['take their value behind "=" too', ['--image=ghcr.io/o/a=b'], { image: 'ghcr.io/o/a=b' }],
    [
      'that come several times are one item a line',
      ['--layers', 'a=b', '--layers', 'c=d'],
      { layers: 'a=b\nc=d' },
    ],
    ['that come once are left as they are', ['--layers', 'a=b,c=d'], { layers: 'a=b,c=d' }],
    [
      'that are true or false need no value',
      ['--keep-builder', '--image', 'x'],
      { 'keep-builder': 'true', image: 'x' },
    ],
    ['that are true or false may have one', ['--keep-builder', 'false'], { 'keep-builder': 'false' }],
    ['may be left out', [], {}],
    [
      'take a key, which begins as they do',
      ['--layers', '-----BEGIN PUBLIC KEY-----\n'],
      { layers: '-----BEGIN PUBLIC KEY-----\n' },
    ],
  ])('%s', (_, args, values) => {
    expect(parse(...args).values).toEqual(values);
  });

  test('beside the inputs say where the report goes', () => {
    expect(parse('--json', '--summary', 's.md', '--html', 'p.html')).toMatchObject({
      json: true,
      summary: 's.md',
      html: 'p.html',
      help: false,
      values: {},
    });
  });
});

describe('secrets', () => {
  test('are no flags, and what was given is not repeated', () => {
    const inputs = Object.keys(secretVariables).map((name) => ({ name, description: '' }));
    for (const input of Object.keys(secretVariables))
      expect(() =>
        parseArguments('prewarm', [`--${input}`, '-----BEGIN hunter2'], { description: '', inputs }),
      ).toThrow(
        expect.objectContaining({
          message: expect.not.stringContaining('hunter2'),
          name: 'UsageError',
        }),
      );
    expect(Object.keys(secretVariables)).toEqual(
      expect.arrayContaining(['registry-password', 'secrets', 'signing-key', 'signing-key-password']),
    );
  });

  test('come from the environment, the password of the registry with a name only', () => {
    const env = { SIGNING_KEY: 'k', REGISTRY_PASSWORD: 'p' };
    expect(secretValues(env, {})).toMatchObject({ 'signing-key': 'k', 'registry-password': undefined });
    expect(secretValues(env, { 'registry-username': 'ada' })).toMatchObject({ 'registry-password': 'p' });
  });

  test('are not in the environment of the programs that are started, unless others may be meant', () => {
    const env = { SIGNING_KEY: 'k', REGISTRY_PASSWORD: 'p', KNOWN_HOSTS: 'h', PATH: '/bin' };
    expect(withoutSecrets(env, secretValues(env, {}))).toEqual({
      REGISTRY_PASSWORD: 'p',
      KNOWN_HOSTS: 'h',
      PATH: '/bin',
    });
    expect(withoutSecrets(env, secretValues(env, { 'registry-username': 'ada' }))).toEqual({
      KNOWN_HOSTS: 'h',
      PATH: '/bin',
    });
  });
});

describe('wrong usage', () => {
  test.each([
    ['an unknown flag', ['--imgae', 'x'], 'unknown flag --imgae, did you mean --image?'],
    [
      'a flag of another world',
      ['--frobnicate'],
      'unknown flag --frobnicate. "cache-prewarm prewarm --help"',
    ],
    ['an input that only a step has', ['--job-annotations', 'false'], 'unknown flag --job-annotations'],
    ['a word without a flag', ['ghcr.io/o/a'], 'expected flags, got "ghcr.io/o/a"'],
    ['a flag without its value', ['--image'], '--image'],
  ])('is %s', (_, args, message) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(message);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readBuildInputs } from '../src/commands/build/inputs.ts';
import { readDeployInputs } from '../src/commands/deploy/inputs.ts';
import { readMaintainInputs } from '../src/commands/maintain/inputs.ts';
import { readMergeInputs } from '../src/commands/merge/inputs.ts';
import { readPrewarmInputs } from '../src/commands/prewarm/inputs.ts';
import { readVerifyInputs } from '../src/commands/verify/inputs.ts';
import type { InputReader } from '../src/core/input.ts';
import { findLiteralDefaults } from './support/input-defaults.ts';

const root = join(import.meta.dirname, '..');
const actions = ['.', 'prewarm', 'plan', 'build', 'deploy', 'verify', 'merge', 'maintain', 'summary'];

type Values = Readonly<Record<string, string>>;

/** Name of an input → its default in action.yml; undefined: it has none. */
function defaultsOf(action: string): Readonly<Record<string, string | undefined>> {
  const { inputs } = parse(readFileSync(join(root, action, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([name]) => name !== 'github-token')
      .map(([name, { default: preset }]) => [name, preset]),
  );
}

const context = {
  nowMs: Date.UTC(2026, 9, 4),
  githubRepository: 'Acme/Shop',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
  github: undefined,
  isForkPullRequest: false,
  hasOwnSsh: false,
};

/** What the action cannot do without. */
const deployment = {
  hosts: 'deploy@203.0.113.7',
  'ssh-key': 'a key',
  'known-hosts': 'SHA256:abc',
  'app-image': 'ghcr.io/acme/shop:main',
  'project-dir': '/srv/shop',
};

type Read = (
  values: Values,
  at: typeof context,
) => { readonly inputs: unknown; readonly reader: InputReader };

describe.each<readonly [action: string, read: Read, needed: Values]>([
  ['.', readPrewarmInputs, {}],
  ['prewarm', readPrewarmInputs, {}],
  ['plan', readPrewarmInputs, {}],
  ['build', readBuildInputs, {}],
  ['deploy', readDeployInputs, deployment],
  ['verify', readVerifyInputs, {}],
  ['merge', readMergeInputs, { platforms: 'linux/amd64', 'part-of': '42' }],
  ['maintain', readMaintainInputs, {}],
  // For the doctor and the quarters.
  ['maintain', readPrewarmInputs, {}],
])('%s/action.yml, read by %p', (action, read, needed) => {
  const defaults = Object.entries(defaultsOf(action));
  const inputsOf = (values: Values): unknown => {
    const { inputs, reader } = read({ ...values, ...needed }, context);
    expect(reader.problems).toEqual([]);
    return inputs;
  };

  test('empty values mean what no values mean', () => {
    expect(inputsOf(Object.fromEntries(defaults.map(([name]) => [name, ''])))).toEqual(inputsOf({}));
  });

  test('the defaults in it mean what no values mean', () => {
    const given = defaults.flatMap(([name, preset]) => (preset === undefined ? [] : [[name, preset]]));
    expect(given.length).toBeGreaterThan(3);
    expect(inputsOf(Object.fromEntries(given))).toEqual(inputsOf({}));
  });
});

/** Inputs with a literal in the code that is not their only default, or that of another action's input of this name. */
const dependsOnOthers: Readonly<Record<string, readonly string[]>> = {
  // `layers` depends on the Dockerfile, or on the record.
  '.': ['file', 'layers', 'max-age'],
  prewarm: ['file', 'layers', 'max-age'],
  plan: ['file', 'layers', 'max-age'],
  build: ['compression', 'file', 'layers', 'min-hit-rate', 'provenance'],
  verify: ['layers'],
  deploy: ['layers', 'proxy-service', 'proxy-upstream', 'proxy-port', 'proxy-backend', 'proxy-admin'],
  // `quota: 0` is none.
  maintain: ['dry-run', 'max-age', 'quota', 'file', 'keep', 'layers'],
};

describe('the defaults in the code', () => {
  const literals = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    if (!path.endsWith('.ts')) return [];
    const text = readFileSync(join(root, 'src', path), 'utf8');
    return /\breader\b/.test(text) ? findLiteralDefaults(text) : [];
  });

  test('are found', () => {
    expect(
      findLiteralDefaults(`
        reader.choice('a', ['x', 'y'], 'x');
        reader.integer('b', { min: 0, max: 10 }, 3);
        readPercent(reader, 'c', 80);
        reader.durationMs('d') ?? 7 * dayMs;
        reader.list('e', defaultLayers);
        reader.text('f') || 'g';
        reader.text('h');
        reader.text('i', fallback);
        reader.problem('j', 'expected another one');
        readFields(reader, 'k', /=/, 'key=value');
      `).map(({ input }) => input),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test.each(actions)('stand in %s/action.yml, where they depend on nothing else', (action) => {
    const missing = Object.entries(defaultsOf(action)).flatMap(([name, preset]) =>
      preset === undefined && literals.some(({ input, value }) => input === name && value !== '')
        ? [name]
        : [],
    );
    expect(missing.toSorted()).toEqual([...(dependsOnOthers[action] ?? [])].toSorted());
  });

  test.each(actions)('are those of %s/action.yml', (action) => {
    const others = Object.entries(defaultsOf(action)).filter(
      ([name, preset]) =>
        preset !== undefined &&
        // What is read as a number may have a unit; the tests above read it.
        !literals.some(
          ({ input, value }) => input === name && (typeof value === 'number' || String(value) === preset),
        ),
    );
    expect(others).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { type ActionTemplate, convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { describe, expect, test } from '@jest/globals';
import semver from 'semver';
import { readBuildInputs } from '../src/commands/build/inputs.ts';
import { buildOutputs } from '../src/commands/build/outputs.ts';
import type { BuildInputContext } from '../src/commands/inputs.ts';
import { maintainInputs, readMaintainInputs } from '../src/commands/maintain/inputs.ts';
import { maintainOutputs } from '../src/commands/maintain/outputs.ts';
import { readMergeInputs } from '../src/commands/merge/inputs.ts';
import { mergeOutputs } from '../src/commands/merge/outputs.ts';
import { planOutputs } from '../src/commands/plan/outputs.ts';
import { readPrewarmInputs } from '../src/commands/prewarm/inputs.ts';
import { prewarmOutputs } from '../src/commands/prewarm/outputs.ts';
import { summaryOutputs } from '../src/commands/summary/index.ts';
import { readPipeline } from '../src/commands/summary/inputs.ts';
import { pipelineReport } from '../src/commands/summary/result.ts';
import { packageVersion } from '../src/commands/version.ts';
import { BUILD_FAILED, PUSHED } from './support/sample-builds.ts';
import { MAINTENANCE, UNWELL } from './support/sample-maintenances.ts';
import { MERGED } from './support/sample-merges.ts';
import { PLANNED } from './support/sample-plans.ts';
import { FAILED, PREWARMED } from './support/sample-reports.ts';

const root = join(import.meta.dirname, '..');
const action = readAction('action.yml');
const buildAction = readAction('build/action.yml');

/** An action.yml as GitHub reads it: checked against the schema of actions. */
function readAction(path: string): ActionTemplate {
  const file = { name: path, content: readFileSync(join(root, path), 'utf8') };
  const { context, value } = parseAction(file, new NoOperationTraceWriter());
  const problems = context.errors.getErrors().map((error) => error.message);
  if (value === undefined || problems.length > 0) throw new Error(`${path}: ${problems.join('; ')}`);
  return convertActionTemplate(context, value);
}

/** The inputs that are asked for by name when all are read. */
function inputsThatAreRead(
  read: (values: Readonly<Record<string, string | undefined>>, context: BuildInputContext) => unknown,
): ReadonlySet<string> {
  const asked = new Set<string>();
  const values = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_target, name) => {
        asked.add(String(name));
        return undefined;
      },
    },
  );
  read(values, {
    nowMs: Date.UTC(2026, 9, 4),
    githubRepository: 'Acme/Shop',
    actor: 'octocat',
    githubContainerHost: 'ghcr.io',
    env: {},
    github: undefined,
  });
  return asked;
}

describe.each([
  ['action.yml', '.'],
  ['prewarm/action.yml', 'prewarm'],
  ['plan/action.yml', 'plan'],
  ['summary/action.yml', 'summary'],
  ['maintain/action.yml', 'maintain'],
  ['merge/action.yml', 'merge'],
  ['build/action.yml', 'build'],
  ['deploy/action.yml', 'deploy'],
  ['verify/action.yml', 'verify'],
])('%s', (path, folder) => {
  const { runs } = readAction(path);

  test('is valid, and runs on the Node that runners bring', () => {
    expect(runs.using).toBe('node24');
  });

  test('names launchers that are there', () => {
    const { main, post } = runs as { readonly main: string; readonly post: string };
    expect([main, post].filter((launcher) => !existsSync(join(root, folder, launcher)))).toEqual([]);
  });
});

test('prewarm/action.yml is action.yml, but for the launchers’ paths', () => {
  const { runs: ours, ...root } = action;
  const { runs: theirs, ...copy } = readAction('prewarm/action.yml');
  expect(JSON.stringify(copy)).toBe(JSON.stringify(root));
  expect(JSON.stringify(theirs).replaceAll('../dist/', 'dist/')).toBe(JSON.stringify(ours));
});

/** What names the images of a run, which is read before the inputs of each of them. */
const bakeInputs = ['bake-files', 'targets', 'set', 'vars'];

function afterBakeFiles<Read extends typeof readBuildInputs | typeof readPrewarmInputs>(read: Read) {
  return (...[values, context]: Parameters<Read>) => {
    for (const name of bakeInputs) void values[name];
    return (read as typeof readBuildInputs)(values, context as Parameters<typeof readBuildInputs>[1]);
  };
}

/** What the tasks of the action maintain read, all together; each is given what the others read, too, and leaves it alone. */
const readEveryTask: typeof readPrewarmInputs = (values, context) => {
  readMaintainInputs(values, context);
  // Read by the action, the doctor and the mirror by themselves.
  for (const name of ['task', 'deep', 'fix', 'images', 'to', 'pin']) void values[name];
  const decided = new Set(['only', 'refresh', 'keep-builder', 'keep-progress', 'part-of']);
  const prewarms = new Proxy(values, {
    get: (target, name) => (decided.has(String(name)) ? undefined : target[String(name)]),
  });
  return readPrewarmInputs(prewarms, context);
};

describe.each([
  ['action.yml', action, afterBakeFiles(readPrewarmInputs)],
  ['build/action.yml', buildAction, afterBakeFiles(readBuildInputs)],
  ['maintain/action.yml', readAction('maintain/action.yml'), afterBakeFiles(readEveryTask)],
  ['merge/action.yml', readAction('merge/action.yml'), readMergeInputs],
] as const)('the inputs of %s', (_path, { inputs = [] }, read) => {
  test('are those that the code reads', () => {
    expect([...inputsThatAreRead(read)].sort()).toEqual(inputs.map(({ id }) => id).sort());
  });

  test('are optional and described: a scheduled run is given none', () => {
    const odd = inputs.filter(({ description = '', required }) => description === '' || required !== false);
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

test('the command line takes every input of the task clean', () => {
  const asked = inputsThatAreRead(readMaintainInputs);
  expect([...asked, ...bakeInputs].sort()).toEqual([...maintainInputs].sort());
});

test('plan/action.yml takes the inputs of a prewarm, but for those that are about the builder', () => {
  const inputs = (readAction('plan/action.yml').inputs ?? []).map(({ id }) => id);
  const prewarms = (action.inputs ?? []).map(({ id }) => id);
  expect(inputs.filter((name) => !prewarms.includes(name))).toEqual(['prewarm', 'runners']);
  expect(prewarms.filter((name) => !inputs.includes(name)).sort()).toEqual([
    'builder',
    'free-disk-space',
    'history',
    'keep-builder',
    'keep-progress',
    'min-free-disk',
    'part-of',
  ]);
});

test.each([
  ['plan', planOutputs(PLANNED)],
  ['maintain', maintainOutputs(MAINTENANCE)],
  ['maintain', maintainOutputs(UNWELL)],
  ['merge', mergeOutputs(MERGED)],
  [
    'summary',
    summaryOutputs(
      pipelineReport(
        undefined,
        { schemaVersion: 1, runUrl: undefined },
        { results: new Map([['build', 'success']]), figures: new Map() },
      ),
    ),
  ],
])('%s/action.yml has every output that is set, and no other', (name, outputs) => {
  const { outputs: declared = [] } = readAction(`${name}/action.yml`);
  expect(Object.keys(outputs).sort()).toEqual(declared.map(({ id }) => id).sort());
});

test('summary/action.yml has the inputs that the code reads', () => {
  const asked = inputsThatAreRead((values) => {
    try {
      readPipeline(values);
    } catch {
      // Nothing is given, which is what it complains about.
    }
  });
  const { inputs = [] } = readAction('summary/action.yml');
  expect([...asked].sort()).toEqual(inputs.map(({ id }) => id).sort());
});

test('build/action.yml has every input and output of docker/build-push-action', () => {
  const fixture = JSON.parse(
    readFileSync(join(root, '__tests__/fixtures/build-push-action-v7.3.0.json'), 'utf8'),
  ) as { readonly inputs: readonly string[]; readonly outputs: readonly string[] };
  const inputs = (buildAction.inputs ?? []).map(({ id }) => id);
  const outputs = (buildAction.outputs ?? []).map(({ id }) => id);
  expect(fixture.inputs.filter((name) => !inputs.includes(name))).toEqual([]);
  expect(fixture.outputs.filter((name) => !outputs.includes(name))).toEqual([]);
});

test('inputs that prewarm and build share are described alike', () => {
  const own = new Map((action.inputs ?? []).map(({ id, description }) => [id, description]));
  const differing = (buildAction.inputs ?? []).filter(
    ({ id, description }) => own.has(id) && own.get(id) !== description,
  );
  // In build these are about the application, and have no quarter to open.
  expect(differing.map(({ id }) => id).sort()).toEqual(['compression', 'provenance', 'push', 'quarter']);
});

test.each([
  ['a build that pushed', PUSHED],
  ['a build that failed', BUILD_FAILED],
])('%s sets every output of build/action.yml, and no other', (_name, report) => {
  const outputs = buildOutputs(report, { metadata: {}, imageId: '' });
  expect(Object.keys(outputs).sort()).toEqual((buildAction.outputs ?? []).map(({ id }) => id).sort());
});

test.each([
  ['a run that pushed', PREWARMED],
  ['a failed run', FAILED],
])('%s sets every output of action.yml, and no other', (_name, report) => {
  expect(Object.keys(prewarmOutputs(report)).sort()).toEqual(
    (action.outputs ?? []).map(({ id }) => id).sort(),
  );
});

describe('the version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const major = `v${String(version).split('.')[0]}`;
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const actions = ['.', 'prewarm', 'plan', 'build', 'deploy', 'summary', 'verify', 'maintain', 'merge'];

  test('that runs tell is that of package.json', () => {
    expect(packageVersion).toBe(version);
    expect(JSON.parse(read('package-lock.json')).version).toBe(version);
  });

  test.each(actions)('in %s/action.yml is that of package.json', (folder) => {
    expect(read(`${folder}/action.yml`).split('\n')[0]).toBe(`# cache-prewarm ${version}`);
  });

  test('is the newest of the changelog, or the next one', () => {
    const [unreleased, newest = '0.0.0'] = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(unreleased).toBe('Unreleased');
    expect(semver.gte(version, newest)).toBe(true);
  });

  test('that users write is the major one, everywhere', () => {
    const pages = [
      ...actions.map((folder) => `${folder}/README.md`),
      ...readdirSync(join(root, 'docs'), { recursive: true }).map((name) => `docs/${name}`),
      ...readdirSync(join(root, 'examples/workflows')).map((name) => `examples/workflows/${name}`),
    ].filter((path) => /\.(md|yml)$/.test(path));
    const others = pages.flatMap((path) =>
      [...read(path).matchAll(/org\/cache-prewarm[\w./-]*@([\w.]+)/g)]
        .filter(([, named]) => named !== major)
        .map(([use]) => `${path}: ${use}`),
    );
    expect(others).toEqual([]);
  });
});

test('package.json offers the command line that dist/ holds, and every command runs through scripts/run.mjs', () => {
  const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(Object.values(bin).filter((path) => !existsSync(join(root, String(path))))).toEqual([]);
  expect(Object.entries(scripts).filter(([name, line]) => line !== `node scripts/run.mjs ${name}`)).toEqual(
    [],
  );
});

test('package-lock.json has an entry for every optional package, or npm ci refuses it', () => {
  interface Package {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  // npm leaves out what its registry does not have, such as the builds of a program for other platforms.
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

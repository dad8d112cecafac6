import { describe, expect, test } from '@jest/globals';
import {
  byContentInWords,
  costInWords,
  mentionsInWords,
  othersInWords,
  setAsideOf,
  trialInWords,
} from '../../../src/commands/init/findings.ts';
import type { PatchTrial } from '../../../src/commands/init/measure.ts';
import { remarksOf, unbuildable } from '../../../src/commands/init/remarks.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

const before = { steps: 4, keptSteps: 0, seconds: 31, keptSeconds: 0, keptBytes: 0, isMeasured: true };
const trial: Omit<PatchTrial, 'text'> = {
  ...{ before, isLinked: false },
  after: { ...before, seconds: 32, keptSeconds: 30.5, keptBytes: 57_900_000 },
  differing: [],
  unsteady: 0,
};

test('of a code change, bytes are told where some are kept', () => {
  const cost = { ...before, keptSteps: 3, keptSeconds: 30, isMeasured: false };
  expect(costInWords({ ...cost, keptBytes: 210e6 })).toBe(
    'A code change runs 1 of 4 steps again: about 1 s instead of 31 s, and about 210 MB need not be pulled again (estimated).',
  );
  expect(costInWords(cost)).toBe(
    'A code change runs 1 of 4 steps again: about 1 s instead of 31 s (estimated).',
  );
});

test('what a patch saves is said with what it leaves as it is', () => {
  expect(trialInWords(trial)).toBe(
    'With this patch, the image has the same files. A code change takes 1.5 s instead of 31 s, and 57.9 MB instead of 0 B need not be pulled again (measured).',
  );
  expect(trialInWords({ ...trial, unsteady: 2 })).toContain(
    'the same files (2 files aside, which differ in every build).',
  );
  expect(trialInWords({ ...trial, isLinked: true })).toMatch(
    / With --link, a builder that starts empty does not download these bytes to add the code\.$/,
  );
});

test('a patch with which the image is another is not to be applied', () => {
  const differing = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(trialInWords({ ...trial, differing })).toBe(
    'With this patch, the image has other files: a, b, c, d, e, and 1 more. Move the lines by hand.',
  );
});

test('what the repository lacks is named: files, or an image of one machine', () => {
  const of = (missing: readonly string[], text = 'FROM debian', hidden: readonly string[] = []) =>
    unbuildable({
      ...{ context: '.', missing, siblings: undefined, hidden },
      candidate: { dockerfile: 'Dockerfile' },
      dockerfile: parseDockerfile(text),
    } as never);
  expect(of([])).toBeUndefined();
  expect(of(['linux/amd64//shop'])).toBe(
    'Dockerfile copies linux/amd64/shop, which is not in the root of the repository. Another step has to make it first.',
  );
  expect(of(['shop', 'web/dist/'], 'FROM debian', ['web/dist/'])).toBe(
    'Dockerfile copies web/dist/, which .dockerignore leaves out, so the build fails, even if another step makes it first.',
  );
  expect(of([], 'FROM debian\nFROM localhost/acme/shop:builder')).toBe(
    'Line 2 of Dockerfile takes localhost/acme/shop:builder, an image that only the machine has that built it.',
  );
});

test('who names an image is said with each file once', () => {
  const compose = ['api', 'worker', 'beat', 'cron'].map((name) => `service ${name} of compose.yaml`);
  expect(mentionsInWords(['.github/workflows/cd.yml, line 9'])).toBe('.github/workflows/cd.yml, line 9');
  expect(
    mentionsInWords([
      ...['.github/workflows/cd.yml, line 9', '.github/workflows/cd.yml, line 20'],
      ...[...compose, 'target app of docker-bake.hcl'],
    ]),
  ).toBe(
    '.github/workflows/cd.yml, lines 9, 20, services api, worker and 2 more of compose.yaml, target app of docker-bake.hcl',
  );
});

test('what the cache of builds has is said, with its lines', () => {
  const step = (line: number, isByContent: boolean) => ({
    ...{ stage: 'builder', line, name: 'cargo chef cook', reason: '', isByContent },
  });
  expect(byContentInWords([step(3, false)])).toBeUndefined();
  expect(byContentInWords([step(3, false), step(5, true)])).toBe(
    'The cache of your builds (`cache-builder`) has line 5 as long as what it takes stays the same.',
  );
  expect(byContentInWords([step(5, true), step(7, true)])).toContain(
    'has lines 5, 7 as long as what they take',
  );
});

test('what is set aside is told with why, and not as another choice', () => {
  const aside = ['a', 'b', 'c', 'd', 'e', 'f'].map((dockerfile) => ({ dockerfile, reason: 'x' }));
  expect(othersInWords([], [])).toEqual([]);
  expect(othersInWords(['z', 'a'], aside.slice(0, 1))).toEqual([
    'Also found: z. --file chooses another one.',
    'Set aside: a (x). --file chooses one anyway.',
  ]);
  expect(othersInWords([], aside)).toEqual([
    'Set aside: a (x), b (x), c (x), d (x), e (x) and 1 more. --file chooses one anyway.',
  ]);
});

test('a target is set aside beside others of its Dockerfile, and once', () => {
  const image = (dockerfile: string, target?: string) => ({ dockerfile, target, mentions: [] }) as never;
  const all = [
    image('Dockerfile', 'prod'),
    ...[image('Dockerfile', 'development'), image('Dockerfile', 'development')],
    ...[image('e2e/Dockerfile', 'a'), image('e2e/Dockerfile', 'b')],
  ];
  const aside = setAsideOf(all, [{ dockerfile: 'Dockerfile', target: 'prod' }]);
  expect(othersInWords([], aside)).toEqual([
    'Set aside: Dockerfile, target development ("development" is not what is released), e2e/Dockerfile ("e2e" is not what is released). --file and --target choose one anyway.',
  ]);
  expect(setAsideOf(all.slice(1, 3), [{ dockerfile: 'Dockerfile', target: 'development' }])).toEqual([]);
});

test('another context is what is proposed, and what a workflow says is for its owner to change', () => {
  const said = (by: 'workflow' | 'compose', more: object = {}) =>
    remarksOf({
      ...{
        context: '.',
        doubt: undefined,
        missing: [],
        siblings: undefined,
        hidden: [],
        ownClones: [],
        openArguments: [],
        bases: [],
        laterEnd: undefined,
        dockerfile: undefined,
        decisions: [],
      },
      candidate: {
        ...{ name: 'web', dockerfile: 'web/Dockerfile', context: 'web', image: undefined, target: undefined },
        ...{ buildArgs: {}, buildContexts: {}, platforms: [], mentions: [{ by, where: 'ci.yml, line 7' }] },
        ...more,
      },
    });
  const nearby = { mentions: [], nearby: 'service web of a.yml' };
  const open = { file: 'a.yml', args: {}, secrets: [], target: undefined };
  expect(said('compose', { ...nearby, open })[0]).toMatch(
    /^As service web of a\.yml says it, the build fails: /,
  );
  // A document.
  expect(said('compose', nearby)[0]).toMatch(/^The context is \., and not web: /);
  expect(said('compose')).toEqual([
    'As ci.yml, line 7 says it, the build fails: the context web lacks files that web/Dockerfile copies, and the root of the repository has them. So it is built in the root of the repository here.',
  ]);
  expect(said('workflow')).toEqual([
    'ci.yml, line 7: the context web lacks files that web/Dockerfile copies, and the root of the repository has them. If no other step puts them there, change the context.',
  ]);
});

test('a context that is a guess is told, with why and how another one is given', () => {
  const said = (against: readonly object[]) =>
    remarksOf({
      ...{
        context: '.',
        missing: [],
        siblings: undefined,
        hidden: [],
        ownClones: [],
        openArguments: [],
        bases: [],
        laterEnd: undefined,
        decisions: [],
      },
      candidate: { dockerfile: 'api/Dockerfile', buildArgs: {}, buildContexts: {}, mentions: [] },
      doubt: { others: ['api'], against },
    } as never);
  const remedy =
    'If it is built in api, run init with --file api/Dockerfile --context api, or change `context` in what init writes.';
  expect(said([])).toEqual([
    `That api/Dockerfile is built in the root of the repository is a guess: nothing says in which folder api/Dockerfile is built. ${remedy}`,
  ]);
  expect(said([{ line: 4, paths: ['main.py'] }])).toEqual([
    `That api/Dockerfile is built in the root of the repository is a guess: line 4 of api/Dockerfile reads main.py, which is not there. ${remedy}`,
  ]);
});

describe('a clone of the newest commit', () => {
  const text =
    'FROM a AS tools\nRUN git clone https://github.com/a/b\nRUN make\nRUN git clone https://github.com/a/c\n';
  const remarks = (last: number, ownClones: readonly number[] = []) =>
    remarksOf({
      ownClones,
      ...{
        candidate: { dockerfile: 'Dockerfile', buildArgs: {}, buildContexts: {}, mentions: [] },
        context: '.',
        doubt: undefined,
        missing: [],
        siblings: undefined,
        hidden: [],
        openArguments: [],
        bases: [],
      },
      ...{ laterEnd: undefined, dockerfile: parseDockerfile(text) },
      decisions: [{ stage: 'tools', layers: [{ lines: { first: 1, last } }], left: [] }],
    } as never).join();

  test('in a layer is told, because the layer keeps it', () => {
    expect(remarks(3)).toMatch(/^Line 2 clones the newest commit of a Git repository\. A layer keeps /);
    expect(remarks(4)).toMatch(/^Lines 2, 4 clone the newest commit /);
  });

  test('of this repository is code that no build takes', () => {
    const [own, other, ...rest] = remarks(4, [2]).split('.,');
    expect(own).toMatch(
      /^Line 2 clones this repository, so new code reaches the image only when the layer is /,
    );
    expect(other).toMatch(/^Line 4 clones the newest commit /);
    expect(rest).toEqual([]);
    expect(remarks(1, [2])).toBe('');
  });

  test('in no layer is none', () => {
    expect(remarks(1)).toBe('');
  });
});

test('build secrets are named, unless a workflow builds the image already', () => {
  const text =
    'FROM elixir AS deps\nRUN --mount=type=secret,id=KEY --mount=type=secret,target=/run/secrets/login mix deps.get\nRUN --mount=type=ssh mix deps.get\nFROM scratch\n';
  const said = (by?: 'workflow') =>
    remarksOf({
      ...{
        context: '.',
        doubt: undefined,
        missing: [],
        siblings: undefined,
        hidden: [],
        ownClones: [],
        openArguments: [],
        bases: [],
        laterEnd: undefined,
      },
      ...{ dockerfile: parseDockerfile(text), decisions: [] },
      candidate: {
        ...{ name: 'web', dockerfile: 'Dockerfile', context: '.', image: undefined, target: undefined },
        ...{ buildArgs: {}, buildContexts: {}, platforms: [] },
        mentions: by === undefined ? [] : [{ by, where: 'ci.yml, line 7' }],
      },
    });
  expect(said()).toEqual([
    'Line 2 reads the build secrets KEY, login. New workflows take them from the secret BUILD_SECRETS of the repository: gh secret set BUILD_SECRETS, with one id=value per line.',
    'Line 3 needs an SSH agent, which no new workflow starts. Start one in a job of yours, and build there with the action build and `ssh: default`.',
  ]);
  expect(said('workflow')).toEqual([]);
});

test.each<[string, string | undefined]>([
  ['CMD mix deps.get && mix phx.server', 'Line 4 runs mix deps.get whenever a container starts, '],
  ['ENTRYPOINT ["npm"]\nCMD ["install"]', 'Line 5 runs npm install whenever a container starts, '],
  ['ENTRYPOINT ["yarn"]\nCMD ["start"]', undefined],
  ['CMD npm ci\nCMD npm start', undefined],
  ['CMD npm run build', undefined],
])('what is installed when a container starts is told: %s', (commands, expected) => {
  const said = (text: string, target?: string) =>
    remarksOf({
      ...{
        context: '.',
        missing: [],
        siblings: undefined,
        hidden: [],
        ownClones: [],
        openArguments: [],
        bases: [],
        decisions: [],
      },
      candidate: {
        dockerfile: 'Dockerfile',
        context: '.',
        buildArgs: {},
        buildContexts: {},
        mentions: [],
        target,
      },
      ...{ dockerfile: parseDockerfile(text) },
    } as never).join();
  const lines = `FROM a\nRUN x\nFROM a AS app\n${commands}\n`;
  for (const found of [said(lines), said(`${lines}FROM b\nCMD x\n`, 'app')])
    if (expected === undefined) expect(found).toBe('');
    else expect(found).toContain(expected);
  expect(said(`${lines}FROM b\nCMD x\n`)).toBe('');
});

import { describe, expect, test } from '@jest/globals';
import {
  hitRate,
  mergeSteps,
  readSteps as readStepsOf,
  type StepVerdict,
  summarizeStages,
} from '../../../src/core/buildkit/cache-report.ts';
import type { ExpectedStage } from '../../../src/core/buildkit/expected-stage.ts';
import type { Progress, VertexVerdict } from '../../../src/core/buildkit/progress.ts';
import { parseStepName, readBakeTarget } from '../../../src/core/buildkit/step.ts';
import { UserError } from '../../../src/core/error.ts';

/** Name, inputs by name (or by the place in the list), verdict; `executed` unless said otherwise. */
type Spec = readonly [name: string, inputs?: readonly (string | number)[], more?: Partial<VertexVerdict>];

function progressOf(...specs: readonly Spec[]): Progress {
  const targets = new Set(specs.flatMap(([name]) => readBakeTarget(name) ?? []));
  const digestOf = (input: string | number): string =>
    typeof input === 'number' ? `${input}` : `${specs.findIndex(([name]) => name === input)}`;
  return {
    vertices: specs.map(([name, inputs = [], more], index) => ({
      digest: `${index}`,
      name,
      step: parseStepName(name, targets),
      targets: new Set<string>(),
      inputs: inputs.map(digestOf),
      verdict: 'executed',
      inferred: false,
      startedAtMs: 1000 * index,
      durationMs: 10,
      loadedBytes: 0,
      loadedMs: 0,
      error: undefined,
      cacheError: undefined,
      ...more,
    })),
    logTail: [],
    warnings: [],
    work: [],
    cacheImports: [],
    downloads: [],
    resolved: [],
    sideBySide: { pushMs: 0, writeMs: new Map() },
    writtenCaches: [],
    unknownValues: 0,
  };
}

function stage(name: string, parent: string | undefined, ...instructions: readonly string[]): ExpectedStage {
  return { name, parent, triggers: [], instructions, platforms: [] };
}

function readSteps(
  progress: Progress,
  expected: readonly ExpectedStage[],
  platforms: readonly string[],
): readonly StepVerdict[] {
  return readStepsOf(
    progress,
    expected.map((one) => ({ ...one, platforms })),
  );
}

/** `stage index/total instruction: verdict (shared with)` */
function tell(steps: readonly StepVerdict[]): readonly string[] {
  return steps.map((step) =>
    [
      step.platform === undefined ? '' : `${step.platform} `,
      `${step.stage} ${step.index}/${step.total} ${step.instruction}: ${step.verdict}`,
      step.sharedWith === undefined ? '' : ` (${step.sharedWith})`,
    ].join(''),
  );
}

const hit = { verdict: 'hit' } as const;
const unknown = { verdict: 'not-measured' } as const;

describe('the steps of a stage', () => {
  test.each<{
    what: string;
    progress: Progress;
    expected: readonly ExpectedStage[];
    steps: readonly string[];
  }>([
    {
      what: 'are numbered without the FROM',
      progress: progressOf(
        ['[base 1/3] FROM a'],
        ['[base 2/3] RUN one', [0], hit],
        ['[base 3/3] RUN two', [1]],
      ),
      expected: [stage('base', 'a', 'RUN one', 'RUN two')],
      steps: ['base 1/2 RUN one: hit', 'base 2/2 RUN two: executed'],
    },
    {
      what: 'are numbered from 1 where a named context takes the place of the image, which still counts',
      progress: progressOf(
        ['[context a] docker-image://a'],
        ['[base 1/3] RUN one', [0], hit],
        ['[base 2/3] RUN two', [1]],
      ),
      expected: [stage('base', 'a', 'RUN one', 'RUN two')],
      steps: ['base 1/2 RUN one: hit', 'base 2/2 RUN two: executed'],
    },
    {
      what: 'are found in a bake, and when a stage has another case',
      progress: progressOf(
        ['[t build-env 1/1] RUN one', [], hit],
        ['[t internal] load build definition from Dockerfile'],
      ),
      expected: [stage('Build-Env', 'base', 'RUN one')],
      steps: ['Build-Env 1/1 RUN one: hit'],
    },
    {
      what: 'have no stage in a Dockerfile of one',
      progress: progressOf(['[1/2] FROM a'], ['[2/2] RUN one', [0], hit]),
      expected: [stage('stage-0', 'a', 'RUN one')],
      steps: ['stage-0 1/1 RUN one: hit'],
    },
    {
      what: 'are told as the Dockerfile has them, not with the values of arguments',
      progress: progressOf(['[base 2/2] RUN login s3cret']),
      expected: [stage('base', 'a', 'RUN login $TOKEN')],
      steps: ['base 1/1 RUN login $TOKEN: executed'],
    },
    {
      what: 'do not count a WORKDIR that turns out to be /',
      progress: progressOf(
        ['[base 1/4] FROM a'],
        ['[base 2/4] RUN one', [0]],
        ['[base 3/4] COPY two /', [1]],
      ),
      expected: [stage('base', 'a', 'RUN one', 'WORKDIR $ROOT', 'COPY two /')],
      steps: ['base 1/2 RUN one: executed', 'base 2/2 COPY two /: executed'],
    },
    {
      what: 'are those that were built, when the Dockerfile says something else',
      progress: progressOf(['[base 2/3] RUN s3cret', [], hit], ['[base 3/3] COPY two /', [0]]),
      expected: [stage('base', 'a', 'ADD zero /', 'RUN one')],
      steps: ['base 1/2 RUN: hit', 'base 2/2 COPY: executed'],
    },
    {
      what: 'that nothing is said of are not measured',
      progress: progressOf(['[base 1/1] RUN one', [], hit]),
      expected: [stage('base', 'a', 'RUN one'), stage('elsewhere', 'b', 'RUN other')],
      steps: ['base 1/1 RUN one: hit', 'elsewhere 1/1 RUN other: not-measured'],
    },
  ])('$what', ({ progress, expected, steps }) => {
    expect(tell(readSteps(progress, expected, []))).toEqual(steps);
  });
});

describe('a step that two stages share', () => {
  const twins = [
    stage('base', 'image', 'RUN zero'),
    stage('one', 'base', 'WORKDIR /app', 'RUN same', 'RUN one'),
    stage('two', 'base', 'WORKDIR /app', 'RUN same', 'RUN two'),
  ];

  test('at the beginning is found beneath the next step', () => {
    const progress = progressOf(
      ['[base 2/2] RUN zero', [], hit],
      ['[two 1/3] WORKDIR /app', [0], hit],
      ['[two 2/3] RUN same', [1]],
      ['[one 3/3] RUN one', [2]],
      ['[two 3/3] RUN two', [2]],
    );
    expect(tell(readSteps(progress, twins, []))).toEqual([
      'base 1/1 RUN zero: hit',
      'one 1/3 WORKDIR /app: hit (two)',
      'one 2/3 RUN same: executed (two)',
      'one 3/3 RUN one: executed',
      'two 1/3 WORKDIR /app: hit',
      'two 2/3 RUN same: executed',
      'two 3/3 RUN two: executed',
    ]);
  });

  test('at the end is found by its text, on the same parent', () => {
    const progress = progressOf(
      ['[base 2/2] RUN zero', [], hit],
      ['[two 1/3] WORKDIR /app', [0], hit],
      ['[two 2/3] RUN same with 1', [1]],
      ['[two 3/3] RUN two', [2]],
    );
    const shorter = stage('one', 'base', 'WORKDIR /app', 'RUN same with $A');
    const longer = stage('two', 'base', 'WORKDIR /app', 'RUN same with $A', 'RUN two');
    expect(tell(readSteps(progress, [shorter, longer], []))).toEqual([
      'one 1/2 WORKDIR /app: hit (two)',
      'one 2/2 RUN same with $A: executed (two)',
      'two 1/3 WORKDIR /app: hit',
      'two 2/3 RUN same with $A: executed',
      'two 3/3 RUN two: executed',
    ]);
  });

  test('is not taken from a stage on another parent', () => {
    const progress = progressOf(
      ['[a 2/2] RUN zero'],
      ['[b 2/2] RUN other zero'],
      ['[two 1/1] WORKDIR /app', [1], hit],
    );
    const expected = [
      stage('a', 'image', 'RUN zero'),
      stage('b', 'image', 'RUN other zero'),
      stage('one', 'a', 'WORKDIR /app'),
      stage('two', 'b', 'WORKDIR /app'),
    ];
    expect(tell(readSteps(progress, expected, [])).slice(2)).toEqual([
      'one 1/1 WORKDIR /app: not-measured',
      'two 1/1 WORKDIR /app: hit (two)'.replace(' (two)', ''),
    ]);
  });

  test('at the end, on the stage beneath one without steps of its own', () => {
    const progress = progressOf(
      ['[base 2/2] RUN zero', [], hit],
      ['[two 1/2] RUN same', [0]],
      ['[two 2/2] RUN two', [1]],
    );
    const expected = [
      stage('base', 'image', 'RUN zero'),
      stage('empty', 'base'),
      stage('one', 'empty', 'RUN same'),
      stage('two', 'base', 'RUN same', 'RUN two'),
    ];
    expect(tell(readSteps(progress, expected, []))[1]).toBe('one 1/1 RUN same: executed (two)');
  });

  test('in whole stages on an image, and on a stage without steps of its own', () => {
    const progress = progressOf(['[first 2/2] RUN same', [], hit]);
    const expected = [
      stage('first', 'image', 'RUN same'),
      stage('second', 'image', 'RUN same'),
      stage('empty', 'image'),
      stage('third', 'empty', 'RUN same'),
      stage('other', 'another-image', 'RUN same'),
    ];
    expect(tell(readSteps(progress, expected, []))).toEqual([
      'first 1/1 RUN same: hit',
      'second 1/1 RUN same: hit (first)',
      'third 1/1 RUN same: hit (first)',
      'other 1/1 RUN same: not-measured',
    ]);
  });

  test('is told apart from its neighbours by what it stands on, where the texts do not', () => {
    // Of "one", only the second of three steps has its own name; which of them it is depends on the FROM.
    const progress = progressOf(
      ['[two 1/4] FROM image'],
      ['[two 2/4] RUN a 1', [0], hit],
      ['[one 3/4] RUN b 1', [1]],
      ['[two 3/4] RUN c 1', [1]],
      ['[two 4/4] RUN d 1', [3]],
    );
    const expected = [
      stage('one', 'image', 'RUN a $A', 'RUN b $A', 'RUN x $A'),
      stage('two', 'image', 'RUN a $A', 'RUN c $A', 'RUN d $A'),
    ];
    expect(tell(readSteps(progress, expected, [])).slice(0, 3)).toEqual([
      'one 1/3 RUN a $A: hit (two)',
      'one 2/3 RUN b $A: executed',
      'one 3/3 RUN x $A: not-measured',
    ]);
  });
});

test('a vertex whose text is that of an instruction belongs to it, whatever the numbers suggest', () => {
  // A trigger that bears the name of another stage, and is not called a trigger.
  const progress = progressOf(
    ['[left 1/2] FROM image'],
    ['[left 2/2] RUN trigger', [0], hit],
    ['[right 3/3] RUN two', [1]],
  );
  expect(tell(readSteps(progress, [stage('right', 'image', 'RUN two', 'RUN three')], []))).toEqual([
    'right 1/3 ONBUILD RUN: hit (left)',
    'right 2/3 RUN two: executed',
    'right 3/3 RUN three: not-measured',
  ]);
});

describe('a COPY --link', () => {
  const expected = [stage('app', 'image', 'COPY --link a /')];
  const copy = '[app 2/2] COPY --link a /';
  const link = '[app 2/2] LINK COPY --link a /';

  test.each<{ copied: Partial<VertexVerdict>; linked: Partial<VertexVerdict>; verdict: string }>([
    { copied: hit, linked: hit, verdict: 'hit' },
    { copied: hit, linked: {}, verdict: 'hit' },
    { copied: {}, linked: {}, verdict: 'executed' },
    { copied: unknown, linked: hit, verdict: 'hit' },
    { copied: unknown, linked: unknown, verdict: 'not-measured' },
    { copied: unknown, linked: {}, verdict: 'not-measured' },
    { copied: { verdict: 'failed' }, linked: unknown, verdict: 'failed' },
    { copied: { verdict: 'running' }, linked: unknown, verdict: 'not-measured' },
  ])('is one step: copied $copied, linked $linked: $verdict', ({ copied, linked, verdict }) => {
    const progress = progressOf(['[app 1/2] FROM image'], [copy, [], copied], [link, [0, copy], linked]);
    const steps = readSteps(progress, expected, []);
    expect(tell(steps)).toEqual([`app 1/1 COPY --link a /: ${verdict}`]);
  });

  test('adds up the seconds and bytes of its two vertices', () => {
    const executed = progressOf([copy], [link, [copy]]);
    expect(readSteps(executed, expected, [])[0]).toMatchObject({ durationMs: 20, loadedBytes: 0 });
    const loaded = { ...hit, durationMs: 0, loadedBytes: 100, loadedMs: 5 };
    const fetched = progressOf([copy, [], loaded], [link, [copy], hit]);
    expect(readSteps(fetched, expected, [])[0]).toMatchObject({
      durationMs: 0,
      loadedBytes: 100,
      loadedMs: 5,
    });
  });

  test('of which the copy bears the name of another stage, on another parent', () => {
    const progress = progressOf(
      ['[other 2/3] RUN b'],
      ['[other 3/3] COPY --link a /', [], hit],
      ['[other 3/3] LINK COPY --link a /', [0, 1], hit],
      ['[app 1/2] FROM image'],
      [link, [3, 1]],
    );
    const both = [...expected, stage('other', 'image', 'RUN b', 'COPY --link a /')];
    expect(tell(readSteps(progress, both, []))).toEqual([
      'app 1/1 COPY --link a /: hit (other)',
      'other 1/2 RUN b: executed',
      'other 2/2 COPY --link a /: hit',
    ]);
  });
});

test('an ADD of a URL is one step with its download', () => {
  const name = '[app 2/2] ADD http://example.com/a /';
  const progress = progressOf(['[app 1/2] FROM image'], [name, [], { durationMs: 500 }], [name, [0, 1]]);
  expect(readSteps(progress, [stage('app', 'image', 'ADD http://example.com/a /')], [])).toMatchObject([
    { verdict: 'executed', durationMs: 510 },
  ]);
});

test('an ADD hits although its URL was downloaded for somebody else', () => {
  const name = '[app 2/2] ADD http://example.com/a /';
  const progress = progressOf(['[app 1/2] FROM image'], [name], [name, [0, 1], hit]);
  expect(tell(readSteps(progress, [stage('app', 'image', 'ADD http://example.com/a /')], []))).toEqual([
    'app 1/1 ADD http://example.com/a /: hit',
  ]);
});

describe('what ONBUILD brings along', () => {
  test('counts before the own steps, with its keyword alone', () => {
    const progress = progressOf(
      ['[app 1/4] FROM image'],
      ['[app 2/4] ONBUILD RUN s3cret', [0], hit],
      ['[app 3/4] ONBUILD COPY a /', [1], hit],
      ['[app 4/4] RUN one', [2]],
    );
    expect(tell(readSteps(progress, [stage('app', 'image', 'RUN one')], []))).toEqual([
      'app 1/3 ONBUILD RUN: hit',
      'app 2/3 ONBUILD COPY: hit',
      'app 3/3 RUN one: executed',
    ]);
  });

  test('is found where another stage has it, and where BuildKit does not call it by its name', () => {
    const progress = progressOf(
      ['[parent 2/2] RUN zero'],
      ['[left 1/1] RUN trigger', [0], hit],
      ['[left 2/1] RUN one', [1]],
      ['[right 2/1] RUN two', [1]],
    );
    const expected = [
      stage('parent', 'image', 'RUN zero'),
      stage('left', 'parent', 'RUN one'),
      stage('right', 'parent', 'RUN two'),
    ];
    expect(tell(readSteps(progress, expected, []))).toEqual([
      'parent 1/1 RUN zero: executed',
      'left 1/2 ONBUILD RUN: hit',
      'left 2/2 RUN one: executed',
      'right 1/2 ONBUILD RUN: hit (left)',
      'right 2/2 RUN two: executed',
    ]);
  });
});

test('what ONBUILD of an image brings along is not taken for a WORKDIR of the stage that may be /', () => {
  const progress = progressOf(
    ['[app 1/3] FROM image'],
    ['[app 2/3] ONBUILD WORKDIR /srv', [0], hit],
    ['[app 3/3] RUN one', [1]],
  );
  expect(tell(readSteps(progress, [stage('app', 'image', 'WORKDIR $ROOT', 'RUN one')], []))).toEqual([
    'app 1/2 ONBUILD WORKDIR: hit',
    'app 2/2 RUN one: executed',
  ]);
});

describe('what ONBUILD of a stage of the file brings along', () => {
  const expected = [{ ...stage('app', 'base', 'RUN one'), triggers: ['RUN trigger $A'] }];

  test('is expected, and told as the Dockerfile has it', () => {
    const progress = progressOf(['[app 1/3] ONBUILD RUN trigger 1', [], hit], ['[app 2/3] RUN one', [0]]);
    expect(tell(readSteps(progress, expected, []))).toEqual([
      'app 1/2 RUN trigger $A: hit',
      'app 2/2 RUN one: executed',
    ]);
  });

  test('is not taken for a step of the stage itself, where only that one bears its name', () => {
    const progress = progressOf(
      ['[other 1/2] ONBUILD RUN trigger 1', [], hit],
      ['[other 2/2] RUN one more', [0], hit],
      ['[app 2/2] RUN one', [0], hit],
    );
    const other = { ...stage('other', 'base', 'RUN one more'), triggers: ['RUN trigger $A'] };
    expect(tell(readSteps(progress, [...expected, other], []))).toEqual([
      'app 1/2 RUN trigger $A: hit (other)',
      'app 2/2 RUN one: hit',
      'other 1/2 RUN trigger $A: hit',
      'other 2/2 RUN one more: hit',
    ]);
  });
});

describe('a WORKDIR that may be /', () => {
  const expected = [stage('app', 'image', 'RUN one', 'WORKDIR $ROOT')];

  test('is no step at the end of a stage, when nothing was heard of it', () => {
    const progress = progressOf(['[app 1/3] FROM image'], ['[app 2/3] RUN one', [0], hit]);
    expect(tell(readSteps(progress, expected, []))).toEqual(['app 1/1 RUN one: hit']);
  });

  test('is not measured, when the build failed', () => {
    const progress = progressOf(['[app 1/3] FROM image'], ['[app 2/3] RUN one', [0], { verdict: 'failed' }]);
    expect(tell(readSteps(progress, expected, []))).toEqual([
      'app 1/2 RUN one: failed',
      'app 2/2 WORKDIR $ROOT: not-measured',
    ]);
  });
});

describe('a build for several platforms', () => {
  test('counts a stage that does the same for both for each of them', () => {
    const progress = progressOf(
      ['[linux/arm64 files 1/1] COPY a /', [], hit],
      ['[linux/amd64 app 1/1] COPY --from=files /a /$TARGETARCH', [0]],
    );
    const steps = readSteps(
      progress,
      [stage('files', 'scratch', 'COPY a /')],
      ['linux/amd64', 'linux/arm64'],
    );
    expect(tell(steps)).toEqual([
      'linux/amd64 files 1/1 COPY a /: hit',
      'linux/arm64 files 1/1 COPY a /: hit',
    ]);
    expect(steps.map(({ sharedWithPlatform }) => sharedWithPlatform)).toEqual(['linux/arm64', undefined]);
  });

  test('does not count what a platform never came to', () => {
    const progress = progressOf(
      ['[linux/arm64 files 1/1] COPY a /', [], hit],
      ['[linux/amd64 internal] load metadata for image', [], { verdict: 'failed' }],
    );
    const expected = [stage('files', 'scratch', 'COPY a /')];
    expect(tell(readSteps(progress, expected, ['linux/amd64', 'linux/arm64']))).toEqual([
      'linux/amd64 files 1/1 COPY a /: not-measured',
      'linux/arm64 files 1/1 COPY a /: hit',
    ]);
  });

  test('has each step for each platform', () => {
    const progress = progressOf(
      ['[linux/amd64 app 1/1] COPY a /', [], hit],
      ['[linux/arm64 app 1/1] COPY a /'],
    );
    expect(
      tell(readSteps(progress, [stage('app', 'scratch', 'COPY a /')], ['linux/amd64', 'linux/arm64'])),
    ).toEqual(['linux/amd64 app 1/1 COPY a /: hit', 'linux/arm64 app 1/1 COPY a /: executed']);
  });

  test('shares what a stage does on the builder before it knows what it builds for', () => {
    const progress = progressOf(
      ['[linux/amd64 build 2/3] RUN one', [], hit],
      ['[linux/amd64->arm64 build 3/3] RUN two', [0]],
      ['[linux/amd64->s390x build 3/3] RUN two', [0], hit],
    );
    expect(
      tell(
        readSteps(progress, [stage('build', 'image', 'RUN one', 'RUN two')], ['linux/arm64', 'linux/s390x']),
      ),
    ).toEqual([
      'linux/amd64->arm64 build 1/2 RUN one: hit',
      'linux/amd64->arm64 build 2/2 RUN two: executed',
      'linux/amd64->s390x build 1/2 RUN one: hit',
      'linux/amd64->s390x build 2/2 RUN two: hit',
    ]);
  });

  test('for the builder, too, has the steps on the builder alone as well', () => {
    const progress = progressOf(
      ['[linux/amd64 build 2/3] RUN one', [], hit],
      ['[linux/amd64 build 3/3] RUN two', [0], hit],
      ['[linux/amd64->arm64 build 3/3] RUN two', [0]],
    );
    expect(
      tell(
        readSteps(progress, [stage('build', 'image', 'RUN one', 'RUN two')], ['linux/amd64', 'linux/arm64']),
      ),
    ).toEqual([
      'linux/amd64 build 1/2 RUN one: hit',
      'linux/amd64 build 2/2 RUN two: hit',
      'linux/amd64->arm64 build 1/2 RUN one: hit',
      'linux/amd64->arm64 build 2/2 RUN two: executed',
    ]);
  });

  test('has a stage that bears the name of another one for each platform that was asked for', () => {
    const progress = progressOf(
      ['[linux/amd64 one 2/2] RUN same', [], hit],
      ['[linux/arm64 one 2/2] RUN same'],
    );
    const expected = [stage('one', 'image', 'RUN same'), stage('two', 'image', 'RUN same')];
    expect(tell(readSteps(progress, expected, ['linux/amd64', 'linux/arm64'])).slice(2)).toEqual([
      'linux/amd64 two 1/1 RUN same: hit (one)',
      'linux/arm64 two 1/1 RUN same: executed (one)',
    ]);
  });
});

test('bytes that were loaded count where the step hit', () => {
  const loaded = { loadedBytes: 100, loadedMs: 5 };
  const progress = progressOf(['[app 2/2] RUN one', [], loaded]);
  expect(readSteps(progress, [stage('app', 'image', 'RUN one')], [])).toMatchObject([
    { verdict: 'executed', loadedBytes: 0, loadedMs: 0 },
  ]);
});

test('the same step of two targets is executed when one of them executed it', () => {
  const name = '[deps 2/2] COPY a /';
  const progress = progressOf([name, [], unknown], [name], [name, [], hit]);
  expect(tell(readSteps(progress, [stage('deps', 'image', 'COPY a /')], []))).toEqual([
    'deps 1/1 COPY a /: executed',
  ]);
});

describe('progress that cannot be read', () => {
  const expected = [stage('base', 'image', 'RUN one', 'RUN two')];

  test('is an error, not a hit rate of 0 %', () => {
    const progress = progressOf(['step 1 of base: RUN one']);
    expect(() => readSteps(progress, expected, [])).toThrow(UserError);
    expect(() => readSteps(progress, expected, [])).toThrow(
      /2 build steps.*RUN one.*"step 1 of base: RUN one"/,
    );
    expect(() => readSteps(progressOf(), expected, [])).toThrow(
      'Expected to read the progress of 2 build steps (the first: RUN one), but nothing that BuildKit reported (0 things) is one of them.',
    );
    const many = ['one', 'two', 'x'.repeat(99), 'four'].map((name): Spec => [name]);
    expect(() => readSteps(progressOf(...many), expected, [])).toThrow(
      `(4 things) is one of them, such as "one", "two", "${'x'.repeat(80)}".`,
    );
    expect(() => readSteps(progressOf(), [stage('base', 'debian', 'RUN one')], [])).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('--keep-progress FILE') }),
    );
    expect(readSteps(progressOf(), [stage('base', 'debian')], [])).toEqual([]);
  });

  test('is no error where the build failed before its first step', () => {
    const progress = progressOf([
      '[internal] load metadata for image',
      [],
      { verdict: 'failed', error: 'not found' },
    ]);
    expect(tell(readSteps(progress, expected, []))).toEqual([
      'base 1/2 RUN one: not-measured',
      'base 2/2 RUN two: not-measured',
    ]);
  });

  test('is no error where there are no steps', () => {
    expect(readSteps(progressOf(), [stage('base', 'image')], [])).toEqual([]);
    expect(readSteps(progressOf(), [], [])).toEqual([]);
  });
});

function step(changes: Partial<StepVerdict> = {}): StepVerdict {
  return {
    stage: 'base',
    platform: undefined,
    index: 1,
    total: 1,
    instruction: 'RUN one',
    verdict: 'hit',
    inferred: false,
    loadedBytes: 0,
    loadedMs: 0,
    durationMs: 0,
    startedAtMs: undefined,
    cacheError: undefined,
    sharedWith: undefined,
    sharedWithPlatform: undefined,
    ...changes,
  };
}

describe('what several runs say of a step', () => {
  type Verdict = StepVerdict['verdict'];
  test.each<{ runs: readonly Verdict[]; merged: Verdict }>([
    { runs: ['hit', 'hit'], merged: 'hit' },
    { runs: ['not-measured', 'hit'], merged: 'hit' },
    { runs: ['hit', 'not-measured'], merged: 'hit' },
    { runs: ['executed', 'hit'], merged: 'executed' },
    { runs: ['hit', 'executed'], merged: 'executed' },
    { runs: ['failed', 'hit'], merged: 'failed' },
    { runs: ['failed', 'executed'], merged: 'executed' },
    { runs: ['executed', 'failed'], merged: 'failed' },
    { runs: ['not-measured', 'not-measured'], merged: 'not-measured' },
    { runs: ['hit', 'not-measured', 'executed', 'hit'], merged: 'executed' },
  ])('$runs: $merged', ({ runs, merged }) => {
    expect(mergeSteps(runs.map((verdict) => [step({ verdict })]))).toEqual([step({ verdict: merged })]);
  });

  test('seconds and bytes add up; the first cache error and the first start are kept', () => {
    const [merged] = mergeSteps([
      [
        step({
          verdict: 'executed',
          durationMs: 10,
          loadedMs: 1,
          loadedBytes: 100,
          cacheError: 'EOF',
          startedAtMs: 5,
        }),
      ],
      [step({ durationMs: 0, loadedMs: 2, loadedBytes: 200, startedAtMs: 9 })],
    ]);
    expect(merged).toMatchObject({
      verdict: 'executed',
      durationMs: 10,
      loadedMs: 3,
      loadedBytes: 300,
      cacheError: 'EOF',
      startedAtMs: 5,
    });
  });

  test('a hit is inferred only as long as no run has looked at it', () => {
    expect(mergeSteps([[step({ inferred: true })], [step({ inferred: true })]])[0]?.inferred).toBe(true);
    expect(mergeSteps([[step({ inferred: true })], [step()]])[0]?.inferred).toBe(false);
    expect(mergeSteps([[step({ inferred: true })], [step({ verdict: 'not-measured' })]])[0]?.inferred).toBe(
      true,
    );
    expect(mergeSteps([[step({ inferred: true })], [step({ verdict: 'executed' })]])[0]?.inferred).toBe(
      false,
    );
  });

  test('steps of other stages, platforms and places stay apart', () => {
    const others = [step(), step({ index: 2 }), step({ stage: 'deps' }), step({ platform: 'linux/arm64' })];
    expect(mergeSteps([others, others])).toEqual(others);
    expect(mergeSteps([])).toEqual([]);
  });
});

describe('the summary of a stage', () => {
  test('counts a step as loaded from its first byte on', () => {
    expect(summarizeStages([step({ loadedBytes: 1 }), step({ index: 2, loadedBytes: 0 })])[0]).toMatchObject({
      hit: 2,
      loaded: 1,
      loadedBytes: 1,
    });
  });

  test('counts its steps by verdict', () => {
    const steps = [
      step({ index: 1, inferred: true }),
      step({ index: 2, loadedBytes: 100, loadedMs: 20 }),
      step({ index: 3, verdict: 'executed', durationMs: 300 }),
      step({ index: 4, verdict: 'failed', durationMs: 50 }),
      step({ index: 5, verdict: 'not-measured' }),
    ];
    expect(summarizeStages(steps)).toEqual([
      {
        stage: 'base',
        platform: undefined,
        hit: 2,
        inferred: 1,
        loaded: 1,
        loadedBytes: 100,
        loadedMs: 20,
        executed: 1,
        executedMs: 300,
        failed: 1,
        notMeasured: 1,
        hitRate: 50,
        steps,
      },
    ]);
  });

  test('is one for each stage and platform, in their order', () => {
    const summaries = summarizeStages([
      step({ stage: 'b', platform: 'linux/amd64' }),
      step({ stage: 'a' }),
      step({ stage: 'b', platform: 'linux/arm64' }),
      step({ stage: 'b', platform: 'linux/amd64', index: 2 }),
    ]);
    expect(summaries.map(({ stage: name, platform, hit: hits }) => [name, platform, hits])).toEqual([
      ['b', 'linux/amd64', 2],
      ['a', undefined, 1],
      ['b', 'linux/arm64', 1],
    ]);
  });
});

describe('a hit rate', () => {
  const stages = (hits: number, executed: number, notMeasured = 0): ReturnType<typeof summarizeStages> =>
    summarizeStages([
      ...Array.from({ length: hits }, (_, index) => step({ index })),
      ...Array.from({ length: executed }, (_, index) => step({ index: hits + index, verdict: 'executed' })),
      ...Array.from({ length: notMeasured }, (_, index) => step({ index: -index, verdict: 'not-measured' })),
    ]);

  test.each([
    { hits: 3, executed: 0, rate: 100 },
    { hits: 0, executed: 3, rate: 0 },
    { hits: 2, executed: 1, rate: 66.6 },
    { hits: 3, executed: 4, rate: 42.8 },
    { hits: 1, executed: 2, rate: 33.3 },
    { hits: 2999, executed: 1, rate: 99.9 },
    { hits: 1, executed: 2999, rate: 100 / 3000 },
    { hits: 29, executed: 71, rate: 29 },
    { hits: 1, executed: 1, notMeasured: 5, rate: 50 },
    { hits: 0, executed: 0, notMeasured: 5, rate: undefined },
    { hits: 0, executed: 0, rate: undefined },
  ])('of $hits hits and $executed misses is $rate', ({ hits, executed, notMeasured, rate }) => {
    expect(hitRate(stages(hits, executed, notMeasured))).toBe(rate);
  });

  test('of several stages counts every step once', () => {
    expect(hitRate([...stages(1, 0), ...stages(0, 3)])).toBe(25);
  });
});

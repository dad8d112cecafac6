import { describe, expect, test } from '@jest/globals';
import { cutStages } from '../../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findLostTrigger } from '../../../src/core/dockerfile/lost-trigger.ts';

/** What is lost of these triggers where a stage of these lines is cut after its first one. */
function lost(triggers: readonly string[], ...lines: readonly string[]) {
  const dockerfile = cutStages(parseDockerfile(`FROM a AS app\n${lines.join('\n')}\n`), [
    { stage: 0, count: 1, label: 'deps' },
  ]);
  const [first] = dockerfile.stages;
  return first && findLostTrigger(dockerfile, first, triggers);
}

describe('an ONBUILD CMD of the base image', () => {
  test('is lost where an ENTRYPOINT follows in a later part', () => {
    expect(lost(['CMD ["--help"]'], 'RUN x', 'COPY . .', 'ENTRYPOINT ["tool"]')).toEqual({
      trigger: 'CMD ["--help"]',
      line: 4,
      remedy: 'Write CMD ["--help"] into your Dockerfile, before line 3',
    });
  });

  test.each([
    ['no ENTRYPOINT follows', ['RUN x', 'COPY . .']],
    ['the ENTRYPOINT stands before the cut', ['ENTRYPOINT ["tool"]', 'COPY . .']],
    ['the stage has a CMD of its own', ['RUN x', 'ENTRYPOINT ["tool"]', 'CMD ["other"]']],
    ['the stage repeats it before the cut', ['CMD ["--help"]', 'ENTRYPOINT ["tool"]']],
  ])('is kept where %s', (_, lines) => {
    expect(lost(['CMD ["--help"]'], ...lines)).toBeUndefined();
  });
});

describe('an ONBUILD ARG of the base image', () => {
  test('is lost in a later part', () => {
    expect(lost(['ENV A=1', 'ARG MODE=fast'], 'RUN x', 'RUN y')).toMatchObject({
      trigger: 'ARG MODE=fast',
      line: 3,
    });
  });

  test('is kept where the stage declares it', () => {
    expect(lost(['ARG MODE=fast'], 'ARG MODE=fast', 'RUN y')).toBeUndefined();
  });
});

test('other ONBUILD instructions are part of the layer, and a stage that is not cut loses nothing', () => {
  expect(
    lost(['RUN install', 'USER app', 'COPY . .', 'SHELL ["x"]'], 'RUN x', 'ENTRYPOINT y'),
  ).toBeUndefined();
  const whole = parseDockerfile('FROM a\nENTRYPOINT y\n');
  const [stage] = whole.stages;
  expect(stage && findLostTrigger(whole, stage, ['CMD x'])).toBeUndefined();
});

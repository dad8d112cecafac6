import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { cutCases, markedCuts } from '../../support/cut-cases.ts';

const cases = Object.values(cutCases).flatMap((kind) => Object.values(kind));
const texts = cases.map(({ text }) => text);

test('at least 60 Dockerfiles of 20 kinds are built whole and cut', () => {
  expect(Object.keys(cutCases).length).toBeGreaterThanOrEqual(20);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  for (const text of texts) expect(markedCuts(text).length).toBeGreaterThan(0);
});

test('every keyword stands before a cut, and behind one', () => {
  const seen = { before: new Set<string>(), behind: new Set<string>() };
  for (const text of texts) {
    const { stages } = parseDockerfile(text);
    for (const { stage, count } of markedCuts(text))
      for (const [index, { keyword }] of (stages[stage]?.instructions ?? []).entries())
        seen[index < count ? 'before' : 'behind'].add(keyword);
  }
  const both =
    'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
      ' ',
    );
  for (const keyword of both) {
    expect(seen.before).toContain(keyword);
    expect(seen.behind).toContain(keyword);
  }
  // Before a cut it would fire in the second part.
  expect(seen.before).not.toContain('ONBUILD');
  expect(seen.behind).toContain('ONBUILD');
});

test.each([
  /^#\s*escape/m,
  /^#\s*check/m,
  /COPY --from=\d/,
  /--parents/,
  /--exclude/,
  /--link/,
  /--platform/,
  /type=secret/,
  /type=ssh/,
  /type=cache/,
  /type=bind/,
  /type=tmpfs/,
  /<<-?["']?EOF/,
  /TARGETSTAGE/,
  /ADD URL/,
  /ADD .*GIT/,
])('one has %s', (pattern) => {
  expect(texts.filter((text) => pattern.test(text))).not.toEqual([]);
});

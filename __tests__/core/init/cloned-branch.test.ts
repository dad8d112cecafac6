import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { clonesBranch } from '../../../src/core/init/cloned-branch.ts';

function clones(line: string): boolean {
  const [step] = parseDockerfile(`FROM a\n${line}\n`).stages[0]?.instructions ?? [];
  if (step === undefined) throw new Error('the line is no instruction');
  return clonesBranch(step);
}

describe('a repository is cloned at whatever commit is the newest', () => {
  test.each([
    'RUN git clone https://github.com/a/b.git',
    'RUN apk add git && git clone --depth 1 https://github.com/a/b /src && make -C /src',
    'RUN git clone -b main https://github.com/a/b',
    'RUN git clone --branch=stable https://github.com/a/b',
    'RUN <<EOF\nset -e\ngit clone https://github.com/a/b\nEOF',
  ])('%s', (line) => {
    expect(clones(line)).toBe(true);
  });
});

describe('the text says which commit', () => {
  test.each([
    'RUN git clone -b v1.2 https://github.com/a/b',
    'RUN git clone --branch "$VERSION" https://github.com/a/b',
    'RUN git clone --branch=release-3 https://github.com/a/b',
    'RUN git clone https://github.com/a/b && cd b && git checkout 0123abc',
    'RUN git clone https://github.com/a/b && git -C b reset --hard $COMMIT',
    'RUN apt-get install -y git',
    'RUN git config --global user.name clone-bot',
    'COPY git clone/',
  ])('%s', (line) => {
    expect(clones(line)).toBe(false);
  });
});

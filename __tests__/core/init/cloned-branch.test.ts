import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { clonesBranch, clonesOf } from '../../../src/core/init/cloned-branch.ts';

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

test.each([
  ['https://github.com/acme/shop.git', [3, 5]],
  ['git@github.com:Acme/Shop.git', [3, 5]],
  ['ssh://git@github.com/acme/shop', [3, 5]],
  ['https://github.com/acme/other', [4]],
  ['', []],
])('lines that clone %s are found', (remote, lines) => {
  const text = [
    'ARG REPO=https://github.com/acme/shop.git',
    'FROM a',
    'RUN git clone --depth 1 https://github.com/acme/shop.git && cd shop && git checkout dev',
    'RUN git clone git@github.com:acme/other.git && curl https://github.com/acme/shop-tools',
    'RUN git clone --branch main ${REPO} /src',
    'RUN curl https://github.com/acme/shop',
  ];
  expect(clonesOf(remote, parseDockerfile(`${text.join('\n')}\n`))).toEqual(lines);
});

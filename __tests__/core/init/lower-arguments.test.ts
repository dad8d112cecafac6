import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { lowerArguments } from '../../../src/core/init/lower-arguments.ts';

const lower = (lines: readonly string[], argument = 'GIT_SHA') => {
  const dockerfile = parseDockerfile(['FROM a', 'WORKDIR /app', ...lines].join('\n'));
  const left = dockerfile.stages[0]?.instructions.flatMap(({ rest, line }) =>
    /npm (?:ci|i)/.test(rest) ? { line, argument } : [],
  );
  const files: Readonly<Record<string, string>> = { 'package.json': '{}' };
  return lowerArguments(dockerfile, left ?? [], {
    paths: Object.keys(files),
    content: (path) => files[path],
  });
};

test.each<[string, readonly string[], readonly string[]]>([
  [
    'an argument comes below the install step, with what hands it on',
    [
      'ARG GIT_SHA=dev',
      'ENV SHA=$GIT_SHA \\',
      '    X=1',
      'COPY package.json .',
      'LABEL a="$GIT_SHA"',
      'RUN npm ci',
      'COPY . .',
    ],
    [
      'COPY package.json .',
      'RUN npm ci',
      'ARG GIT_SHA=dev',
      'ENV SHA=$GIT_SHA \\',
      '    X=1',
      'LABEL a="$GIT_SHA"',
      'COPY . .',
    ],
  ],
  [
    'below the last of them',
    ['ARG GIT_SHA', 'RUN npm i -g serve', '', '# why', 'RUN npm ci', '', 'CMD x'],
    ['RUN npm i -g serve', '', '# why', 'RUN npm ci', 'ARG GIT_SHA', '', 'CMD x'],
  ],
  [
    'all that change go together, and what does not stays',
    [
      'ARG GIT_SHA',
      'ARG NODE_ENV=production',
      'ARG BUILD_DATE=unknown GIT_BRANCH',
      'ENV SHA=$GIT_SHA DATE=$BUILD_DATE',
      'LABEL created=$BUILD_DATE',
      'RUN npm ci',
    ],
    [
      'ARG NODE_ENV=production',
      'RUN npm ci',
      'ARG GIT_SHA',
      'ARG BUILD_DATE=unknown GIT_BRANCH',
      'ENV SHA=$GIT_SHA DATE=$BUILD_DATE',
      'LABEL created=$BUILD_DATE',
    ],
  ],
  [
    'one goes alone where a step reads the others',
    ['ARG GIT_SHA', 'ARG BUILD_DATE=unknown', 'RUN npm i -g serve@$BUILD_DATE', 'RUN npm ci'],
    ['ARG BUILD_DATE=unknown', 'RUN npm i -g serve@$BUILD_DATE', 'RUN npm ci', 'ARG GIT_SHA'],
  ],
  [
    'programs of the system read no argument that no line names',
    [
      'ARG GIT_SHA',
      'RUN groupadd app && mkdir -p "/a && b"',
      'RUN [ -f a ] && npm ci --silent || npm install',
    ],
    [
      'RUN groupadd app && mkdir -p "/a && b"',
      'RUN [ -f a ] && npm ci --silent || npm install',
      'ARG GIT_SHA',
    ],
  ],
  [
    'variables of the image stay where they are',
    ['ARG GIT_SHA', 'ENV X=1', 'LABEL sha=$GIT_SHA', 'RUN npm ci'],
    ['ENV X=1', 'RUN npm ci', 'ARG GIT_SHA', 'LABEL sha=$GIT_SHA'],
  ],
])('%s', (_name, lines, expected) => {
  expect(lower(lines)?.text.split('\n').slice(2)).toEqual(expected);
  expect(lower(lines)?.names[0]).toBe('GIT_SHA');
});

test.each<[string, readonly string[]]>([
  ['a step reads it', ['ARG GIT_SHA', 'RUN npm ci && echo $GIT_SHA']],
  ['a step reads what it is handed on as', ['ARG GIT_SHA', 'ENV SHA=$GIT_SHA', 'RUN npm ci --tag=$SHA']],
  ['a copy is named by it', ['ARG GIT_SHA', 'COPY $GIT_SHA.json .', 'RUN npm ci']],
  ['a step between may read anything', ['ARG GIT_SHA', 'RUN make', 'RUN npm ci']],
  ['a step between runs what it prints', ['ARG GIT_SHA', 'RUN echo $(./version)', 'RUN npm ci']],
  ['a step between runs code behind a program', ['ARG GIT_SHA', 'RUN mkdir a; ./build', 'RUN npm ci']],
  ['a step between runs a script of packages', ['ARG GIT_SHA', 'RUN npm run build', 'RUN npm ci']],
  ['other variables would come before it', ['ARG GIT_SHA', 'ENV SHA=$GIT_SHA', 'ENV X=1', 'RUN npm ci']],
  ['the line declares another one', ['ARG GIT_SHA X=1', 'RUN npm ci']],
  ['it is declared twice', ['ARG GIT_SHA', 'ARG GIT_SHA=b', 'RUN npm ci']],
  ['the stage below declares it', ['RUN npm ci']],
])('it stays where %s', (_name, lines) => {
  expect(lower(lines)).toBeUndefined();
});

test('one that compilers read stays', () => {
  expect(lower(['ARG SOURCE_DATE_EPOCH', 'RUN npm ci'], 'SOURCE_DATE_EPOCH')).toBeUndefined();
});

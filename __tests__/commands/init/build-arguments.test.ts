import { expect, test } from '@jest/globals';
import { argumentRemarks } from '../../../src/commands/init/build-arguments.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

const remarks = (text: string, candidate: object = {}) =>
  argumentRemarks({
    ...{ dockerfile: parseDockerfile(text), decisions: [], openArguments: [] },
    candidate: { dockerfile: 'Dockerfile', buildArgs: {}, mentions: [], ...candidate },
  } as never);

test('arguments that steps read and nothing gives a value to are empty', () => {
  const text = `ARG OF_FROM
FROM alpine
ARG A
ARG B C=1
ARG D TARGETARCH HTTP_PROXY E F
RUN make $A \${B} "$C" \${D:-x} $TARGETARCH $HTTP_PROXY $FOO
LABEL e=$E
`;
  expect(remarks(text)).toEqual([
    'The build arguments A, B are empty: they have no default, and nothing says a value. If Dockerfile needs one, set them with --build-args.',
  ]);
  expect(remarks(text, { buildArgs: { A: '' } })).toEqual([
    'The build argument B is empty: it has no default, and nothing says a value. If Dockerfile needs one, set it with --build-args.',
  ]);
  expect(remarks(text, { mentions: [{ by: 'workflow', where: 'x' }] })).toEqual([]);
});

test('an argument of another stage has the default that is before FROM', () => {
  expect(remarks('ARG A=1\nFROM alpine\nARG A\nRUN make $A\n')).toEqual([]);
});

import { expect, test } from '@jest/globals';
import { interpolate, readEnvFile } from '../../../../src/core/init/compose/compose-variables.ts';

const variables = new Map([
  ['A', '1'],
  ['EMPTY', ''],
]);

test.each([
  ['a $A b', 'a 1 b', []],
  ['${A}x', '1x', []],
  ['${B:-b}', 'b', []],
  ['${EMPTY:-b}|${EMPTY-b}', 'b|', []],
  ['${A:+x}${B:+x}${EMPTY+y}', 'xy', []],
  ['${B:-${A}-${C:-c}}', '1-c', []],
  ['$$A $${A}', '$A ${A}', []],
  ['${A:?why}${B:?why}', '1', ['B']],
  ['${EMPTY:?why}${EMPTY?why}', '', ['EMPTY']],
  ['$B/${C}', '/', ['B', 'C']],
  ['costs 5$ or $1', 'costs 5$ or $1', []],
  ['${A', '1', []],
])('%j is %j for compose', (text, filled, unset) => {
  expect(interpolate(text, variables)).toMatchObject({ text: filled, unset });
});

test('a variable that nothing sets stands in the open text as an expression', () => {
  expect(interpolate('$A:${B}@${C:-c}', variables)).toMatchObject({
    text: '1:@c',
    open: '1:${{ env.B }}@c',
  });
});

test('an .env file is read as compose reads it', () => {
  const text = `# a comment
export A=1
B = two words # and why
C="$A-\${X:-x} # no comment"
D='$A'
E=
not a line
F=a#b
G="of two
lines"
`;
  expect([...readEnvFile(text)]).toEqual([
    ['A', '1'],
    ['B', 'two words'],
    ['C', '1-x # no comment'],
    ['D', '$A'],
    ['E', ''],
    ['F', 'a#b'],
  ]);
});

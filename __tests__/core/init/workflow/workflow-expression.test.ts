import { expect, test } from '@jest/globals';
import {
  evaluateCondition,
  evaluateExpression,
} from '../../../../src/core/init/workflow/workflow-expression.ts';

const contexts: Readonly<Record<string, string | boolean>> = {
  'matrix.os': 'Alpine',
  'matrix.empty': '',
  'inputs.debian': true,
  'inputs.slim': false,
  'env.A-B': 'x',
};

test.each([
  ["inputs.debian && '.debian' || ''", '.debian'],
  ["inputs.slim && '.slim' || ''", ''],
  ["matrix.os == 'alpine' && './a' || './b'", './a'],
  ["matrix.os != 'alpine' && './a' || './b'", './b'],
  ["!inputs.slim && (matrix.empty || 'none')", 'none'],
  ["format('{0}/{1}{{}}', matrix.os, 'it''s')", "Alpine/it's{}"],
  ["startsWith(matrix.os, 'al') && !endsWith(matrix.os, 'x') && contains(matrix.os, 'PIN')", 'true'],
  ['false || env.A-B', 'x'],
  ["inputs.slim == false && 'full'", 'full'],
  ['inputs.slim && github.sha', 'false'],
  ["'a' || github.sha", 'a'],
])('%s is worth %j', (expression, value) => {
  expect(evaluateExpression(expression, (name) => contexts[name])).toBe(value);
});

test.each([
  'github.sha',
  'github.sha && false',
  "(github.sha && '') == ''",
  "format('{0}', github.sha || 'x')",
  "github.sha && 'a' || 'b'",
  "inputs.debian == 'true'",
  "fromJSON('{}').a",
  'matrix.os[0]',
  '(matrix.os',
  'matrix.os matrix.os',
  "format('{0}', github.sha)",
  'hashFiles(matrix.os)',
  '1 + 2',
  '',
  '('.repeat(10_000),
  '!'.repeat(10_000),
])('of %s only a run knows', (expression) => {
  expect(evaluateExpression(expression, (name) => contexts[name])).toBeUndefined();
});

test.each([
  ["matrix.os == 'alpine'", true],
  ["matrix.empty != ''", false],
  ['inputs.slim', false],
  ['matrix.empty', false],
  // Whatever a run knows, the other side decides.
  ["success() && matrix.empty != ''", false],
  ["matrix.empty != '' && success()", false],
  ['always() || inputs.debian', true],
  ['!(github.sha && inputs.slim)', true],
  ["github.event_name == 'push' && inputs.debian", undefined],
  ['github.sha || inputs.slim', undefined],
  ["(github.sha && '') == ''", undefined],
  ['!cancelled()', undefined],
  ['matrix.os >= 3', undefined],
])('the condition %s is %j', (expression, value) => {
  expect(evaluateCondition(expression, (name) => contexts[name])).toBe(value);
});

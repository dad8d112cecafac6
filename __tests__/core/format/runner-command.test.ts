import { expect, test } from '@jest/globals';
import { defuseRunnerCommands } from '../../../src/core/format/runner-command.ts';

test.each([
  ['::error::x', ': :error::x'],
  ['  ::set-output name=a::b', '  : :set-output name=a::b'],
  ['a\n::add-mask::x', 'a\n: :add-mask::x'],
  ['a\r::add-mask::x', 'a\r: :add-mask::x'],
  [':::error::x', ': ::error::x'],
  ['text ##[error]x', 'text ## [error]x'],
  ['##[group]a ##[endgroup]', '## [group]a ## [endgroup]'],
  ['std::string', 'std::string'],
  ['a: b', 'a: b'],
  ['## [heading]', '## [heading]'],
])('%j is printed as %j', (text, printed) => {
  expect(defuseRunnerCommands(text)).toBe(printed);
  expect(defuseRunnerCommands(printed)).toBe(printed);
});

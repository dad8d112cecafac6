import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { formatScriptCommand, formatScriptInput } from '../../../src/core/deploy/script-frame.ts';

test('the command around a script begins no script that has not arrived as a whole', () => {
  const nonce = '0a1b2c';
  const [begin, end] = [`\u001e${nonce} begin\n`, `\u001e${nonce} end 7\n`];
  const whole = formatScriptInput('echo one; echo two >&2\nexit 7', nonce);
  const run = (input: string) =>
    spawnSync('sh', ['-c', formatScriptCommand(nonce, { end: true })], { input, encoding: 'utf8' });
  expect(run(whole)).toMatchObject({ status: 0, stdout: `${begin}one\n${end}`, stderr: 'two\n' });
  for (let length = 0; length < whole.length; length++)
    expect(run(whole.slice(0, length))).toMatchObject({ status: 255, stdout: '', stderr: '' });
});

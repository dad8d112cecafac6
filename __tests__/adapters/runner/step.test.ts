import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as step from '../../../src/adapters/runner/step.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

// The files that the runner gives to a step.
const before = { ...process.env };
let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder({ output: '', state: '', summary: '' });
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
  process.env['GITHUB_STATE'] = join(folder, 'state');
});
afterEach(() => {
  process.env = { ...before };
  process.exitCode = undefined;
});

/** Reads a file of the runner: name → value, with the delimiters that were used. */
async function readRunnerFile(
  name: string,
): Promise<{ readonly values: Readonly<Record<string, string>>; readonly delimiters: readonly string[] }> {
  const text = await readFile(join(folder, name), 'utf8');
  const entries = [...text.matchAll(/^([^<\n]+)<<(\S+)\n([\s\S]*?)\n\2\n/gm)];
  return {
    values: Object.fromEntries(entries.map(([, key, , value]) => [key ?? '', value ?? ''])),
    delimiters: entries.map(([, , delimiter]) => delimiter ?? ''),
  };
}

test('inputs have the names of action.yml', () => {
  expect(
    step.readStepInputs({
      INPUT_IMAGE: 'ghcr.io/o/n',
      'INPUT_BUILD-ARGS': 'A=1\nB=2',
      'INPUT_REGISTRY-PASSWORD': '',
      PATH: '/bin',
      input_context: 'not one',
      MY_INPUT_FILE: 'not one',
    }),
  ).toEqual({ image: 'ghcr.io/o/n', 'build-args': 'A=1\nB=2', 'registry-password': '' });
});

describe('outputs', () => {
  test('arrive as they are, whatever is in them', async () => {
    const outputs = {
      empty: '',
      plain: 'true',
      lines: 'a\nb\n\nc',
      odd: 'x<<EOF\nEOF\nquarter=2099Q1',
      unicode: '€ ü',
    };
    await captureOutput(() => step.setOutputs(outputs));
    const { values, delimiters } = await readRunnerFile('output');
    expect(values).toEqual(outputs);
    expect(new Set(delimiters).size).toBe(delimiters.length);
  });
});

describe('the summary', () => {
  test('is appended to', async () => {
    process.env['GITHUB_STEP_SUMMARY'] = join(folder, 'summary');
    await step.writeSummary('# One');
    await step.writeSummary('# Two');
    expect(await readFile(join(folder, 'summary'), 'utf8')).toBe('# One\n# Two\n');
  });
});

test('a step fails with an annotation of several lines and a status', async () => {
  expect(await captureOutput(() => step.fail('the build failed\n::notice::x'))).toBe(
    '::error::the build failed%0A::notice::x\n',
  );
  expect(process.exitCode).toBe(1);
});

describe('what the main step keeps', () => {
  test('is there for the post step', async () => {
    await captureOutput(() => step.keepForPost('builder', 'cache-prewarm-1\nx'));
    const { values } = await readRunnerFile('state');
    expect(values).toEqual({ builder: 'cache-prewarm-1\nx' });
    process.env['STATE_builder'] = values['builder'];
    expect(step.keptByMain('builder')).toBe('cache-prewarm-1\nx');
  });

  test('is empty when it came to nothing', () => {
    expect(step.keptByMain('builder')).toBe('');
  });
});

import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { shellcheck } from '../../scripts/tools.mjs';
import { readHostScript } from '../../src/adapters/ssh/host-script.ts';
import { formatSwitchJob } from '../../src/core/deploy/switch-job.ts';
import { sampleJob } from '../support/switch-job.ts';

const tool = await shellcheck();
/** Scripts, with the parameters that the runner puts before them. */
const scripts = {
  preflight: "project_dir='/srv/app' docker_host='auto' start_docker='false'",
  composeConfig: "project_dir='/srv/app' project_name='' docker_host='unix:///x' staged='false'",
  status: "project_dir='/srv/app' docker_host='auto' log_lines='20'",
  switch: formatSwitchJob(sampleJob()),
} as const;
const testHere =
  tool.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${tool.reason})`, () => {});

/**
 * What is meant as it stands: `A && B || C` where C is for both (SC2015), functions in parentheses that keep their variables
 * to themselves (SC2030, SC2031), and the file of parameters, which exists on hosts only (SC1091).
 */
const meant = 'SC2015,SC2030,SC2031,SC1091';

/** What shellcheck says about a script for a POSIX shell, a line for each finding. */
function findings(text: string): Promise<readonly string[]> {
  if (tool.kind === 'unavailable') throw new Error(tool.reason);
  const { path, env } = tool;
  return new Promise((resolve, reject) => {
    const child = spawn(path, ['--shell=sh', '--format=gcc', `--exclude=${meant}`, '-'], { env });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').filter((line) => line !== '')));
    child.stdin.end(text);
  });
}

describe('what runs on a host', () => {
  for (const [name, parameters] of Object.entries(scripts) as [keyof typeof scripts, string][]) {
    testHere(`shellcheck finds nothing in ${name}, as it is sent`, async () => {
      expect(await findings(`${parameters}\n${await readHostScript(name)}`)).toEqual([]);
    });
  }

  testHere(
    'shellcheck would find an array, which no POSIX shell has, and a word that is not quoted',
    async () => {
      expect(await findings('#!/bin/sh\na=(1 2)\nrm $1\n')).toEqual([
        expect.stringContaining('[SC2034]'),
        expect.stringContaining('[SC3030]'),
        expect.stringContaining('[SC2086]'),
      ]);
    },
  );
});

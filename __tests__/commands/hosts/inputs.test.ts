import { expect, test } from '@jest/globals';
import { readHostsCommandInputs } from '../../../src/commands/hosts/inputs.ts';

const context = {
  nowMs: 0,
  githubRepository: undefined,
  actor: undefined,
  githubContainerHost: 'ghcr.io',
  env: {},
  isForkPullRequest: false,
  hasOwnSsh: false,
};
const needed = {
  hosts: 'web1=deploy@203.0.113.7',
  'ssh-key': 'a key',
  'known-hosts': 'SHA256:abc',
  'project-dir': '/srv/shop/',
};

test('hosts and the folder of the project are enough, for no registry is asked', () => {
  const { inputs, reader } = readHostsCommandInputs(needed, context);
  expect(reader.problems).toEqual([]);
  expect(inputs.projectDir).toBe('/srv/shop');
  expect(inputs.ssh.hosts.map(({ name }) => name)).toEqual(['web1']);
});

test('an application image that is not right is no problem of this command', () => {
  expect(readHostsCommandInputs({ ...needed, 'app-image': '???' }, context).reader.problems).toEqual([]);
});

test.each([
  [{ hosts: '' }, 'hosts'],
  [{ hosts: '  ' }, 'hosts'],
  [{ 'project-dir': '' }, 'project-dir'],
  [{ 'project-dir': '~/shop' }, 'project-dir'],
])('%j is told once, under its input', (values, input) => {
  const { reader } = readHostsCommandInputs({ ...needed, ...values }, context);
  expect(reader.problems.map((problem) => problem.input)).toEqual([input]);
});

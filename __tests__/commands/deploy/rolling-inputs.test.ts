import { describe, expect, test } from '@jest/globals';
import { readDeployInputs } from '../../../src/commands/deploy/inputs.ts';

const context = {
  nowMs: Date.UTC(2026, 10, 26),
  githubRepository: 'Acme/Shop',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
  isForkPullRequest: false,
  hasOwnSsh: false,
};
const needed = {
  hosts: 'deploy@203.0.113.7',
  'ssh-key': '-----BEGIN OPENSSH PRIVATE KEY-----',
  'known-hosts': '203.0.113.7 ssh-ed25519 AAAA',
  'app-image': 'ghcr.io/acme/shop:main',
  'project-dir': '/srv/shop',
};
const read = (values: Readonly<Record<string, string>>) => {
  const { inputs, reader } = readDeployInputs({ ...needed, ...values }, context);
  return {
    inputs,
    problems: reader.problems.filter(({ input }) => !(input in needed)).map(({ input }) => input),
  };
};

describe('the strategy', () => {
  test('is to recreate, which needs no proxy', () => {
    const { inputs, problems } = read({});
    expect(problems).toEqual([]);
    expect(inputs).toMatchObject({ strategy: 'recreate', proxy: undefined });
    expect(read({ proxy: 'nginx' }).problems).toEqual(['proxy']);
  });

  test.each([
    [
      { proxy: 'nginx', 'proxy-port': '8000' },
      { kind: 'nginx', service: 'proxy', upstream: 'nginx/upstreams/{service}.conf', port: 8000 },
    ],
    [
      { proxy: 'haproxy', 'proxy-service': 'lb', 'proxy-backend': 'be_{service}' },
      { kind: 'haproxy', service: 'lb', backend: 'be_{service}', admin: '127.0.0.1:9999' },
    ],
    [{ proxy: 'self-draining' }, { kind: 'self-draining' }],
    [
      { proxy: 'command', 'drain-command': './drain' },
      { kind: 'command', drain: './drain', undrain: undefined },
    ],
  ])('rolls with %j', (values, proxy) => {
    for (const strategy of ['rolling', 'auto']) {
      const { inputs, problems } = read({ strategy, ...values });
      expect(problems).toEqual([]);
      expect(inputs).toMatchObject({ strategy, proxy, drainTimeMs: 2000, drainTimeoutMs: 30_000 });
    }
  });

  test.each([
    [{}, ['proxy']],
    [{ proxy: 'caddy' }, ['proxy']],
    [{ proxy: 'nginx' }, ['proxy-port']],
    [{ proxy: 'nginx', 'proxy-port': '80', 'proxy-upstream': '/etc/nginx/web.conf' }, ['proxy-upstream']],
    [{ proxy: 'nginx', 'proxy-port': '80', 'proxy-upstream': '../web.conf' }, ['proxy-upstream']],
    [{ proxy: 'haproxy', 'proxy-admin': '/run/haproxy.sock' }, ['proxy-admin']],
    [{ proxy: 'command' }, ['drain-command']],
    [{ proxy: 'self-draining', 'drain-command': './drain' }, ['drain-command']],
    [{ strategy: 'recreate', 'undrain-command': './undrain' }, ['undrain-command']],
    [
      { proxy: 'haproxy', 'proxy-port': '8000', 'proxy-upstream': 'web.conf' },
      ['proxy-upstream', 'proxy-port'],
    ],
    [{ proxy: 'nginx', 'proxy-port': '80', 'proxy-admin': '127.0.0.1:1' }, ['proxy-admin']],
    [
      { proxy: 'self-draining', 'proxy-service': 'lb', 'proxy-backend': 'be' },
      ['proxy-service', 'proxy-backend'],
    ],
    [{ proxy: 'self-draining', 'drain-time': 'soon' }, ['drain-time']],
  ])('rolling with %j is refused', (values, inputs) => {
    expect(read({ strategy: 'rolling', ...values }).problems).toEqual(inputs);
  });
});

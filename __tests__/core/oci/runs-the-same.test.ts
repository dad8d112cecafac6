import { expect, test } from '@jest/globals';
import { parseImageConfig } from '../../../src/core/oci/image-config.ts';
import { runsTheSame } from '../../../src/core/oci/runs-the-same.ts';

const layer = (sign: string) => `sha256:${sign.repeat(64)}`;

function config(changes: Readonly<Record<string, unknown>> = {}, container: object = {}) {
  return parseImageConfig({
    ...{ architecture: 'amd64', os: 'linux', created: '2026-01-01T00:00:00Z' },
    config: {
      Env: ['PATH=/bin'],
      Cmd: ['serve'],
      ExposedPorts: { '80/tcp': {} },
      Labels: { 'traefik.enable': 'true' },
      ...container,
    },
    rootfs: { type: 'layers', diff_ids: [layer('a'), layer('b')] },
    ...changes,
  });
}

test.each([
  ['time', config({ created: '2026-02-02T00:00:00Z' })],
  ['steps that made it', config({ history: [{ created_by: 'ARG COMMIT=1', empty_layer: true }] })],
  [
    'commit',
    config({}, { Labels: { 'org.opencontainers.image.revision': 'abc', 'traefik.enable': 'true' } }),
  ],
  [
    'order of fields, and null for what is not set',
    config({}, { Entrypoint: null, Cmd: ['serve'], Volumes: {}, WorkingDir: '' }),
  ],
])('another %s is the same to a container', (_what, other) => {
  expect(runsTheSame(config(), other)).toBe(true);
});

test.each([
  ['layer', config({ rootfs: { diff_ids: [layer('a'), layer('c')] } })],
  ['order of layers', config({ rootfs: { diff_ids: [layer('b'), layer('a')] } })],
  ['number of layers', config({ rootfs: { diff_ids: [layer('a')] } })],
  ['platform', config({ architecture: 'arm64' })],
  ['variable', config({}, { Env: ['PATH=/usr/bin'] })],
  ['command', config({}, { Cmd: ['serve', '--debug'] })],
  ['port', config({}, { ExposedPorts: { '81/tcp': {} } })],
  ['port more', config({}, { ExposedPorts: { '80/tcp': {}, '81/tcp': {} } })],
  ['user', config({}, { User: '1000' })],
  ['health check', config({}, { Healthcheck: { Test: ['CMD', 'true'] } })],
  ['label that others act on', config({}, { Labels: { 'traefik.enable': 'false' } })],
])('another %s is another container', (_what, other) => {
  expect(runsTheSame(config(), other)).toBe(false);
});

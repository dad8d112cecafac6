import { expect, test } from '@jest/globals';
import { UserError } from '../../src/core/error.ts';
import { findRollbackTarget } from '../../src/hosts/rollback-target.ts';
import type { SwitchInputs } from '../../src/hosts/switch-inputs.ts';
import { digestOf } from '../support/layer-values.ts';
import { createMemorySession, type ScriptAnswer } from '../support/memory-session.ts';

async function find(
  answer: ScriptAnswer,
  rollbackTo: SwitchInputs['rollbackTo'] = { kind: 'previous' },
  services: readonly string[] = [],
) {
  const { session, scripts } = createMemorySession([() => answer]);
  const project = { dir: "/srv/o'brien", name: undefined, services, pin: { kind: 'variable', name: 'TAG' } };
  const found = findRollbackTarget(
    { session, facts: { dockerHost: 'unix:///run/x.sock' } },
    {
      project: project as unknown as SwitchInputs['project'],
      images: { apps: [], image: 'ghcr.io/acme/shop' },
      rollbackTo,
    },
  );
  return { found, scripts };
}

test('what a rollback would start is said by the host, service by service', async () => {
  const { found } = await find({
    exitCode: 0,
    stdout: 'web ghcr.io/acme/shop@sha256:1\nworker ghcr.io/acme/shop@sha256:2\n\n',
  });
  expect([...(await found)]).toEqual([
    ['web', 'ghcr.io/acme/shop@sha256:1'],
    ['worker', 'ghcr.io/acme/shop@sha256:2'],
  ]);
});

test.each<[SwitchInputs['rollbackTo'], string]>([
  [{ kind: 'previous' }, 'previous'],
  [{ kind: 'digest', digest: digestOf('a') }, digestOf('a')],
  [{ kind: 'release', name: 'v1.4.2' }, 'v1.4.2'],
])('the host is asked for %o, and all that it is told is quoted', async (rollbackTo, name) => {
  const { found, scripts } = await find({ exitCode: 0, stdout: '' }, rollbackTo, ['web', 'worker']);
  await found;
  const [script] = scripts;
  expect(script?.text).toContain(String.raw`project_dir='/srv/o'\''brien'`);
  expect(script?.text).toContain(`rollback_to='${name}'`);
  expect(script?.text).toContain(`services='web worker'`);
  expect(script?.text).toContain(`pin_variables='TAG'`);
  expect(script?.text).toContain(`repository='ghcr.io/acme/shop'`);
});

test('a host that knows no such release is an error with its reason, and nothing is changed', async () => {
  const { found } = await find({ exitCode: 1, stderr: 'no release v9 in the log\n' });
  await expect(found).rejects.toThrow(UserError);
  await expect(found).rejects.toMatchObject({
    message: 'A rollback would not start: no release v9 in the log',
    remedy: expect.stringContaining('Nothing was changed.'),
  });
});

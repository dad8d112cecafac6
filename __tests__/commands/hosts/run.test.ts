import { describe, expect, test } from '@jest/globals';
import { readHostStatus } from '../../../src/commands/hosts/run.ts';
import { createMemoryFleet, type MemoryHostOptions } from '../../support/memory-fleet.ts';

async function read(options: MemoryHostOptions = {}) {
  const { fleet, host } = await createMemoryFleet({ hosts: { web1: options } });
  const { connection } = host('web1');
  const status = await readHostStatus(
    connection.session.host,
    { projectDir: '/srv/shop', dockerHost: 'auto' },
    { ...fleet, status: 'STATUS' },
  );
  return { status, connection };
}

describe('what runs on a host', () => {
  test('is what its script prints, for its project and its engine', async () => {
    const { status, connection } = await read({
      answer: ({ text }) => (text.includes('STATUS') ? 'project=absent\nend=ok\n' : undefined),
    });
    expect(status).toMatchObject({ name: 'web1', address: 'deploy@web1.test', error: undefined });
    expect(status.at).toBe('2026-10-04T00:00:00.000Z');
    expect(connection.scripts.at(-1)?.text).toBe(
      `project_dir='/srv/shop'\ndocker_host='unix:///var/run/docker.sock'\nlog_lines='10'\nSTATUS`,
    );
    // It starts no engine, and does not look into the project.
    expect(connection.scripts[0]?.text).toContain(
      `project_dir=''\ndocker_host='auto'\nstart_docker='false'\n`,
    );
    expect(connection.lines.at(-1)).toBe('close');
  });

  test('is not known where the script fails', async () => {
    const { status, connection } = await read({
      answer: ({ text }) => (text.includes('STATUS') ? { exitCode: 1, stderr: 'no jq\n' } : undefined),
    });
    expect(status.error?.message).toBe('web1 could not be checked: no jq');
    expect(status.status).toBeUndefined();
    expect(connection.lines.at(-1)).toBe('close');
  });

  test('is not known without an engine', async () => {
    const { status } = await read({ facts: { engine: '', docker_host: '' } });
    expect(status.error?.message).toMatch(/^web1: no engine answers/);
  });

  test('is not known where the host cannot be reached', async () => {
    const { status } = await read({ unreachable: new Error('no route to host') });
    expect(status).toMatchObject({ at: undefined, error: { message: 'no route to host' } });
  });
});

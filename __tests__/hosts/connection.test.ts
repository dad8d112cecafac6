import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/core/error.ts';
import { askHost, connectHost, disconnectHost } from '../../src/hosts/connection.ts';
import { createMemoryFleet, type MemoryHostOptions } from '../support/memory-fleet.ts';
import { createMemorySession } from '../support/memory-session.ts';

const needs = { projectDir: '/srv/shop', uploadsCompose: false, switches: true, fetches: false };
const look = { dockerHost: 'auto', startDocker: false, needs };

async function connect(options: MemoryHostOptions = {}, given: Partial<typeof look> = {}) {
  const { fleet, host } = await createMemoryFleet({ hosts: { web1: options } });
  const { connection, engine } = host('web1');
  const work = connectHost(connection.session.host, { ...look, ...given }, fleet);
  return { work, connection, engine };
}

describe('a host', () => {
  test('is asked what it has, and its engine is reached over the connection', async () => {
    const { work, connection, engine } = await connect();
    const connected = await work;
    expect(connected.engine).toBe(engine.api);
    expect(connected.facts.compose).toBe('2.30.0');
    expect(connection.lines).toEqual(['script', 'forwardSocket /var/run/docker.sock']);
    expect(connection.scripts[0]?.text).toMatch(
      /^project_dir='\/srv\/shop'\ndocker_host='auto'\nstart_docker='false'\nengine= compose= compose_program=\n\{\nPREFLIGHT\n/,
    );
  });

  test('hears where its engine is, and that it is to be started', async () => {
    const { work, connection } = await connect({}, { dockerHost: 'unix:///run/x.sock', startDocker: true });
    await work;
    expect(connection.scripts[0]?.text).toContain(`docker_host='unix:///run/x.sock'\nstart_docker='true'\n`);
  });

  test('that lacks something is left alone, with all that it lacks in one message', async () => {
    const { work, connection } = await connect({ facts: { compose: '', missing: 'flock' } });
    await expect(work).rejects.toThrow(/web1 lacks what a deployment needs:\n.*flock.*\n.*docker compose/);
    expect(connection.lines.at(-1)).toBe('close');
  });

  test('that is only looked at need not have what a switch needs', async () => {
    const { work } = await connect(
      { facts: { compose: '', missing: 'flock' } },
      { needs: { ...needs, projectDir: undefined as never, switches: false } },
    );
    expect((await work).facts.missing).toEqual(['flock']);
  });

  test('is disconnected, also from an engine that does not let go', async () => {
    const { work, connection } = await connect();
    const connected = await work;
    const engine = {
      ...connected.engine,
      close: async () => {
        throw new Error('hangs');
      },
    };
    await disconnectHost({ ...connected, engine });
    expect(connection.lines.at(-1)).toBe('close');
  });
});

describe('a question to a host', () => {
  test('is answered whatever its status', async () => {
    const { session, scripts } = createMemorySession([() => ({ exitCode: 3, stdout: 'a', stderr: 'b' })]);
    expect(await askHost(session, 'true', 'in')).toMatchObject({ exitCode: 3, stdout: 'a', stderr: 'b' });
    expect(scripts).toEqual([{ text: 'true', input: 'in' }]);
  });

  test('is an error of that host when the connection is lost', async () => {
    const { session } = createMemorySession([() => ({ lost: 'Broken pipe' })]);
    const asked = askHost(session, 'true');
    await expect(asked).rejects.toThrow(UserError);
    await expect(asked).rejects.toThrow('web1: the connection was lost. Broken pipe');
  });
});

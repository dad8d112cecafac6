import { describe, expect, test } from '@jest/globals';
import {
  type HostNeeds,
  hostProblems,
  hostRemarks,
  parseHostFacts,
} from '../../../src/core/deploy/host-facts.ts';

/** What a host that has everything tells. */
const complete: Readonly<Record<string, string>> = {
  user: 'deploy',
  now: '1790000000',
  fetcher: 'curl',
  tried: 'unix:///var/run/docker.sock',
  docker_host: 'unix:///var/run/docker.sock',
  engine: '26.1.5',
  compose: '2.26.1',
  project_dir: 'yes',
  project_writable: 'yes',
  state_dir: 'writable',
  compose_file: 'compose.yaml',
  end: 'ok',
};

const needs: HostNeeds = {
  projectDir: '/srv/shop',
  uploadsCompose: false,
  switches: true,
  fetches: true,
};

function told(changes: Readonly<Record<string, string | undefined>> = {}): string {
  return Object.entries({ ...complete, ...changes })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}\n`]))
    .join('');
}

function problemsOf(
  changes: Readonly<Record<string, string | undefined>>,
  given: Partial<HostNeeds> = {},
): readonly string[] {
  return hostProblems(parseHostFacts(told(changes)), { ...needs, ...given });
}

describe('what a host tells', () => {
  test('is read name by name, its clock in milliseconds', () => {
    expect(
      parseHostFacts(`motd\n${told({ skipped: 'ssh://elsewhere' })}missing=flock\nmissing=nohup\n`),
    ).toMatchObject({
      user: 'deploy',
      nowMs: 1_790_000_000_000,
      missing: ['flock', 'nohup'],
      skipped: ['ssh://elsewhere'],
      dockerHost: 'unix:///var/run/docker.sock',
      compose: '2.26.1',
      composeProgram: undefined,
      linger: undefined,
      projectDir: 'there',
      stateWritable: true,
      composeFile: 'compose.yaml',
    });
  });

  test.each(['', 'This account is not available.', told({ end: undefined })])(
    'counts only when it came to its end, not as %j',
    (text) => {
      expect(() => parseHostFacts(text)).toThrow('Expected a report from the host');
    },
  );
});

describe('a host', () => {
  test('that has everything has no problems', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each([
    ['a program', { missing: 'flock' }, 'the program flock is missing: install the package util-linux'],
    [
      'an engine',
      { engine: undefined, docker_host: undefined },
      'no engine answers (tried unix:///var/run/docker.sock): start it',
    ],
    [
      'the right to use its engine',
      {
        engine: undefined,
        engine_error: 'permission denied while trying to connect to the Docker daemon socket',
      },
      'run "sudo usermod -aG docker deploy" there',
    ],
    [
      'an engine that could be started',
      { engine: undefined, start_error: 'Access denied' },
      'starting it failed: Access denied',
    ],
    [
      'compose',
      { compose: undefined },
      'docker compose is missing: install the package docker-compose-plugin',
    ],
    [
      'compose of today',
      { compose: undefined, compose_v1: '1.29.2' },
      '(docker-compose 1.29.2 is there, which cannot wait for health)',
    ],
    [
      'a compose that can wait and tells its version',
      { compose: 'dev', compose_lacks: '--wait' },
      'docker compose is dev, without "up --wait", expected 2.20 or later',
    ],
    ['a compose that can wait', { compose: '2.3.4' }, 'docker compose is 2.3.4, expected 2.20 or later'],
    [
      'the folder',
      { project_dir: 'absent' },
      'the folder /srv/shop does not exist: create it, or correct project-dir',
    ],
    ['a folder where a file is', { project_dir: 'no-folder' }, '/srv/shop is not a directory'],
    ['the right to write', { state_dir: 'read-only' }, 'run "sudo chown deploy /srv/shop" there'],
    ['a compose file', { compose_file: undefined }, 'there is no compose file in /srv/shop'],
    ['lingering of a rootless engine', { linger: 'no' }, 'sudo loginctl enable-linger deploy'],
    ['a program that asks for health-url', { fetcher: undefined }, 'health-url needs curl or wget'],
  ])('without %s says what to do', (_what, changes, expected) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  test.each(['0.0.0+unknown', 'dev', 'unknown'])(
    'that has a compose which calls itself %s, and can do what is needed, is told with a remark',
    (compose) => {
      const facts = parseHostFacts(told({ compose }));
      expect(hostProblems(facts, needs)).toEqual([]);
      expect(hostRemarks(facts, needs)).toEqual([
        `docker compose does not report its version (it says ${compose}). It was asked what it can do, and can do what is needed.`,
      ]);
      expect(hostRemarks(facts, { ...needs, switches: false })).toEqual([]);
    },
  );

  test.each(['2.26.1', 'v2.20.0', '2.40.3+ds1-0ubuntu1', '2:2.30.1-1'])(
    'that has compose %s is as it should be',
    (compose) => {
      const facts = parseHostFacts(told({ compose }));
      expect([hostProblems(facts, needs), hostRemarks(facts, needs)]).toEqual([[], []]);
    },
  );

  test('tells everything that it lacks at once', () => {
    expect(problemsOf({ missing: 'setsid', compose: undefined, project_dir: 'absent' })).toHaveLength(3);
  });

  test('needs no compose file when one is uploaded, and nothing to fetch with when nothing is fetched', () => {
    expect(problemsOf({ compose_file: undefined }, { uploadsCompose: true })).toEqual([]);
    expect(problemsOf({ fetcher: undefined }, { fetches: false })).toEqual([]);
  });

  test('that is only looked at needs an engine and nothing else', () => {
    const bare = { missing: 'flock', compose: undefined, project_dir: 'absent' };
    expect(problemsOf(bare, { switches: false })).toEqual([]);
  });
});

test.each(['[object Object]', '1e999', '9'.repeat(40), '-1', ''])(
  'a clock that says %j names its field',
  (now) => {
    const read = () => parseHostFacts(`now=${now}\nend=ok\n`);
    if (now === '') expect(read().nowMs).toBe(0);
    else expect(read).toThrow("now: expected the host's clock in seconds, got");
  },
);

test.each([
  ['true', true],
  ['false', false],
  [undefined, false],
])('a host that says of its engine that it was started: %s', (started, expected) => {
  expect(parseHostFacts(told({ started })).started).toBe(expected);
});

import { describe, expect, test } from '@jest/globals';
import type { SwitchJob } from '../../src/core/deploy/switch-job.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import type { KnownRecords } from '../../src/core/sign/known-records.ts';
import type { ConnectedHost } from '../../src/hosts/connection.ts';
import { createSwitchHost, type SwitchTarget } from '../../src/hosts/switch.ts';
import type { SwitchInputs } from '../../src/hosts/switch-inputs.ts';
import { digest } from '../support/deploy-values.ts';
import { createMemoryEngine } from '../support/memory-engine.ts';
import { createMemorySession } from '../support/memory-session.ts';
import { createTestClock } from '../support/test-clock.ts';

const reference = `x.test/shop@${digest('release')}`;

const inputs: SwitchInputs = {
  project: {
    dir: '/srv/shop',
    name: undefined,
    services: ['web'],
    composeFile: undefined,
    pin: { kind: 'override' },
  },
  health: {
    ...{ url: undefined, command: undefined, intervalMs: 1000, timeoutMs: 1000 },
    ...{ startPeriodMs: 0, baseline: 'notice', settleMs: 0, settleCheckedMs: 0, waitTimeoutMs: 1000 },
  },
  images: {
    ...{ image: 'x.test/shop', registry: 'x.test', repository: 'shop', layers: [] },
    ...{ apps: [], mayBeUnused: false, places: [] },
    ...{ logins: [], retries: 0 },
  },
  beforeSwitch: 'backup',
  migrateCommand: 'migrate',
  restoreCommand: 'restore',
  afterSwitch: 'notify',
  lockTimeoutMs: 1000,
  rollbackScope: 'all',
  rollbackTo: undefined,
  keep: 2,
  force: false,
  logLines: 10,
  strategy: 'auto',
  proxy: undefined,
  drainTimeMs: 0,
  drainTimeoutMs: 0,
  exclusiveVolumes: [],
};

/** Has a host switch whose job tells some events, and says what it was told to do and what came of it. */
async function switchTo(
  target: SwitchTarget,
  events: readonly string[] | { readonly lost: string },
  given: Partial<SwitchInputs> = {},
  images: SwitchJob['who']['images'] = undefined,
  records: KnownRecords = new Map(),
) {
  const memory = createMemorySession([
    ({ text }) => {
      if (!text.includes('exec 7>>alive')) return undefined;
      return 'lost' in events ? events : `\n${events.join('\n')}\n`;
    },
  ]);
  const host: ConnectedHost = {
    session: memory.session,
    // The rest of what a host has is not looked at any more.
    facts: {
      dockerHost: 'unix:///var/run/docker.sock',
      records: new Map([
        ['x.test/shop', Date.parse('2026-11-01T00:00:00Z')],
        ['x.test/other', Date.parse('2026-11-01T00:00:00Z')],
      ]),
    } as Partial<ConnectedHost['facts']> as ConnectedHost['facts'],
    engine: createMemoryEngine().api,
  };
  const said: string[] = [];
  const switchHost = createSwitchHost({
    inputs: { ...inputs, ...given },
    composeFile: 'services: {}',
    reconnect: async () => {
      throw new Error('no route to host');
    },
    who: { actor: 'ada', runUrl: undefined, revision: undefined, tag: undefined, images },
    records,
    newJobId: () => 'job-1',
    clock: createTestClock(Date.parse('2026-11-10T00:00:00Z')),
    secretValues: new Set(['hunter2']),
    say: (line) => said.push(line),
  });
  const result = await switchHost(host, target, [
    { service: 'web', strategy: 'rolling', because: undefined, replicas: 2 },
    { service: 'cron', strategy: 'recreate', because: 'a port', replicas: 1 },
  ]);
  const folder = '/srv/shop/.cache-prewarm/jobs/job-1';
  const parameters = Object.fromEntries(
    (memory.scripts.find(({ text }) => text.includes('mkdir started'))?.input ?? '')
      .replace(/# end of .*\n$/, '')
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s, 2).map((text) => text.replace(/^'(.*)'$/s, '$1'))),
  );
  return { result, parameters, said, hasComposeFile: memory.files.has(`${folder}/compose.yaml`), memory };
}

describe('the job of a host', () => {
  test.each<[string, SwitchTarget, SwitchInputs['rollbackTo'], string]>([
    ['is to remember the newest', { kind: 'images', references: [reference] }, undefined, '2026-11-02'],
    ['changes nothing of that when it goes back', { kind: 'previous' }, { kind: 'previous' }, ''],
  ])('whose records were verified %s', async (_what, target, rollbackTo, day) => {
    const seen = new Map([['x.test/shop', Date.parse('2026-11-02T00:00:00Z')]]);
    const { parameters } = await switchTo(target, ['1 end deployed'], { rollbackTo }, undefined, seen);
    expect(parameters['known_records']).toEqual(
      day === '' ? '' : expect.stringContaining(`x.test/shop ${day}T00:00:00.000Z`),
    );
  });

  test.each<{
    what: string;
    target: SwitchTarget;
    rollbackTo?: SwitchInputs['rollbackTo'];
    expected: Readonly<Record<string, string>>;
    composeFile: boolean;
  }>([
    {
      what: 'an image',
      target: { kind: 'images', references: [reference] },
      expected: { mode: 'switch', image: reference, rollback_to: '', before_switch: 'backup' },
      composeFile: true,
    },
    {
      what: 'the release before, as the user asked',
      target: { kind: 'previous' },
      rollbackTo: { kind: 'previous' },
      expected: { mode: 'rollback', image: '', rollback_to: 'previous', before_switch: 'backup' },
      composeFile: false,
    },
    {
      what: 'a digest to roll back to',
      target: { kind: 'images', references: [reference] },
      rollbackTo: { kind: 'digest', digest: digest('old') },
      expected: { mode: 'rollback', image: '', rollback_to: digest('old'), before_switch: 'backup' },
      composeFile: false,
    },
    {
      what: 'what it ran before, because another host is unhealthy',
      target: { kind: 'back' },
      expected: { mode: 'rollback', image: '', rollback_to: 'previous', before_switch: '', after_switch: '' },
      composeFile: false,
    },
    {
      what: 'nothing, because another host is unhealthy and this one ran nothing before',
      target: { kind: 'nothing', references: [reference] },
      expected: { mode: 'take-down', image: reference, before_switch: '', after_switch: '' },
      composeFile: false,
    },
  ])('that switches to $what', async ({ target, rollbackTo, expected, composeFile }) => {
    const { parameters, hasComposeFile } = await switchTo(target, ['1 end deployed'], { rollbackTo });
    expect(parameters).toMatchObject(expected);
    expect(parameters).toMatchObject({
      job_id: 'job-1',
      project_dir: '/srv/shop',
      services: 'web',
      docker_host: 'unix:///var/run/docker.sock',
      command_timeout_s: '1800',
      pin_kind: 'override',
      roll_back: 'true',
      ...(parameters['mode'] === 'rollback' ? { repository: 'x.test/shop' } : { repository: '' }),
    });
    expect(hasComposeFile).toBe(composeFile);
  });

  test('does not roll back with rollback-scope none, and pins a variable where one is named', async () => {
    const { parameters } = await switchTo({ kind: 'images', references: [reference] }, ['1 end deployed'], {
      rollbackScope: 'none',
      project: { ...inputs.project, pin: { kind: 'variable', name: 'IMAGE' } },
    });
    expect(parameters).toMatchObject({ roll_back: 'false', pin_kind: 'variable', pin_variables: 'IMAGE' });
  });
});

test('several images are one job, which notes the tag of each that the host is to run', async () => {
  const [api, web] = ['api', 'web'].map((name) => `x.test/${name}@${digest(name)}`) as [string, string];
  const images = [api, web, reference].map((image) => ({ image, tag: 'v2' }));
  const target: SwitchTarget = { kind: 'images', references: [api, web] };
  const { parameters } = await switchTo(target, ['1 end deployed'], {}, images);
  expect(parameters['image']).toBe(`${api},${web}`);
  expect(JSON.parse(`{${parameters['who_json']}}`).images).toEqual(images.slice(0, 2));
  const kept = `x.test/web@${digest('kept')}`;
  const { parameters: of } = await switchTo(
    { kind: 'images', references: [api, kept] },
    ['1 end deployed'],
    {},
    images,
  );
  expect(JSON.parse(`{${of['who_json']}}`).images).toEqual([{ image: api, tag: 'v2' }, { image: kept }]);
  const back = await switchTo(
    { kind: 'back' },
    ['1 end deployed'],
    {
      images: { ...inputs.images, apps: [api, web].map(parseReference) },
    },
    images,
  );
  expect(back.parameters).toMatchObject({ mode: 'rollback', image: '', repository: 'x.test/api x.test/web' });
  expect(JSON.parse(`{${back.parameters['who_json']}}`)).not.toHaveProperty('images');
});

test('only services that can roll do, and none without a proxy', async () => {
  const target: SwitchTarget = { kind: 'images', references: [reference] };
  const without = await switchTo(target, ['1 end deployed']);
  expect(without.parameters).toMatchObject({ rolling: '', proxy_kind: '' });
  const proxy = { kind: 'self-draining' } as const;
  for (const strategy of ['auto', 'rolling'] as const) {
    const { parameters } = await switchTo(target, ['1 end deployed'], { proxy, strategy });
    expect(parameters).toMatchObject({ rolling: 'web=2', proxy_kind: 'self-draining' });
    expect(parameters['must_roll']).toBe(String(strategy === 'rolling'));
  }
});

describe('the result of a switch', () => {
  test('is what the job said, without the values of secrets', async () => {
    const { result, said, memory } = await switchTo({ kind: 'images', references: [reference] }, [
      '1 phase pull',
      '2 before web x.test/shop@sha256:old',
      '3 phase switch',
      '4 downtime 120',
      '5 health - answered 500 for hunter2',
      '6 log web the password is hunter2',
      '7 error switch hunter2 was refused',
      '8 no-health-check worker',
      '9 removed x.test/shop:old',
      '10 warning disk of hunter2 is nearly full',
      '11 end rolled-back',
    ]);
    expect(result).toMatchObject({
      outcome: 'rolled-back',
      before: { web: 'x.test/shop@sha256:old' },
      after: {},
      downtimeMs: 120,
      error: { log: ['web | the password is ***'] },
    });
    expect(result.error?.message).toBe('switch: *** was refused');
    expect(JSON.stringify([result, said])).not.toContain('hunter2');
    expect(result.notices).toHaveLength(2);
    expect(result.notices[0]).toContain('1 superseded image: x.test/shop:old');
    expect(result.notices[1]).toContain('worker');
    expect(result.warnings).toEqual(['disk of *** is nearly full']);
    expect(said.map((line) => line.startsWith('web1: '))).toEqual(said.map(() => true));
    // What commands and containers said does not stay on the host.
    expect(memory.scripts.at(-1)?.text).toContain('rm -rf');
  });

  test.each([
    [
      'up Error response from daemon: frobnicated',
      'Error response from daemon: frobnicated ("docker compose up", phase up)',
    ],
    [
      'record compose does not take the configuration: services.web additional property x',
      'services.web additional property x ("docker compose config", phase record)',
    ],
    ['up no space left on device', 'up: no space left on device'],
  ])('of a failure that nobody explains begins with the words of compose: %s', async (error, message) => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      `1 error ${error}`,
      '2 end rolled-back',
    ]);
    expect(result.error?.message).toBe(message);
  });

  test('takes nothing for a cause that compose says of others, where the release itself has ended', async () => {
    const text = 'web exited with status 3 (cannot join network of a non running container: be71)';
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      `1 error up ${text}`,
      '2 said cannot join network of a non running container: be71',
      '3 end rolled-back',
    ]);
    expect(result.error).toMatchObject({ message: expect.stringContaining(text), cause: undefined });
  });

  test('names services that ended, and what the job takes for the cause', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      '1 phase health',
      '2 error health no space left on device',
      '3 cause hunter2 is the wrong address',
      '4 ended seed',
      '5 end rolled-back',
    ]);
    expect(result.notices).toEqual(['seed: ran, ended with 0']);
    expect(result.error?.cause).toBe('*** is the wrong address');
    expect(result.error?.remedy).toContain('health-baseline: require');
  });

  test('of a job that was killed has no outcome, and says that it was killed', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, ['1 phase switch']);
    expect(result.outcome).toBe('unknown');
    expect(result.error?.message).toContain('was killed');
    expect(result.error?.remedy).toContain('Run again');
  });

  test('of a release that is well has the error of after-switch', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      '1 error after-switch after-switch ended with status 1: no chat',
      '2 end deployed',
    ]);
    expect(result).toMatchObject({
      outcome: 'deployed',
      error: { message: 'after-switch: after-switch ended with status 1: no chat' },
    });
  });

  test('of a job that went well has no error', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      '1 earlier killed switch ada',
      '2 error pull once',
      '3 end deployed',
    ]);
    expect(result).toMatchObject({ outcome: 'deployed', error: undefined, downtimeMs: undefined });
    expect(result.notices[0]).toContain('An earlier deployment (ada)');
  });

  test('warns of a rollback that had failed before', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, [
      '1 earlier rollback-failed hunter2 was refused',
      '2 end deployed',
    ]);
    expect(result.warnings).toEqual(['The last rollback on this host had failed: *** was refused']);
  });

  test('is not known of a host that is out of reach, which goes on without us', async () => {
    const { result } = await switchTo({ kind: 'images', references: [reference] }, { lost: 'Broken pipe' });
    expect(result.outcome).toBe('unknown');
    expect(result.error?.remedy).toContain('job-1');
  });
});

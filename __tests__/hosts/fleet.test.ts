import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../src/adapters/runner/run-log.ts';
import { createInputReader } from '../../src/core/input.ts';
import { parseLayers } from '../../src/core/layers/layer.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import {
  connectEarly,
  createHostConnector,
  type FleetInputs,
  fleetRetry,
  openFleet,
} from '../../src/hosts/fleet.ts';
import { type HostsInputs, keepSecret } from '../../src/hosts/inputs.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { shop } from '../support/memory-fleet.ts';
import { createMemoryRegistry, type MemoryRegistry, registryError } from '../support/memory-registry.ts';
import { createMemoryRun } from '../support/memory-run.ts';
import { createMemorySession } from '../support/memory-session.ts';
import { createTestClock, createTestRetry } from '../support/test-clock.ts';

test('secrets of a fleet are kept line by line, but for the lines that every key has, and those too short to be secret', () => {
  const reader = createInputReader({});
  keepSecret(reader, '-----BEGIN KEY-----\nabcdef\r\nx\nghijkl\n-----END KEY-----');
  keepSecret(reader, 'abc');
  keepSecret(reader, 'abcd');
  expect([...reader.secrets]).toEqual(['abcdef', 'ghijkl', 'abcd']);
});

test('a fleet without access connects to no host', () => {
  const clock = createTestClock();
  const connect = createHostConnector(
    { env: {}, tempFolder: '/tmp', commands: fakeCommands({}) },
    { access: undefined } as FleetInputs,
    createTestRetry(clock),
  );
  expect(() => connect(createMemorySession([]).session.host)).toThrow('there is no access to web1');
});

test('what fails in passing is tried as often as the inputs say, by the clock of the run', () => {
  const clock = createTestClock(5);
  const warnings: string[] = [];
  const retry = fleetRetry({ clock }, { images: { retries: 7 } as HostsInputs['images'] }, (message) =>
    warnings.push(message),
  );
  retry.warn('careful');
  expect([retry.policy.retries, retry.nowMs(), warnings]).toEqual([7, 5, ['careful']]);
});

describe('connections that are begun early', () => {
  const scene = () => {
    const [one, two] = [createMemorySession([], { name: 'web1' }), createMemorySession([], { name: 'web2' })];
    const asked: string[] = [];
    const connect = async ({ name }: { readonly name: string }) => {
      asked.push(name);
      return name === 'web1' ? one.session : two.session;
    };
    return { one, two, asked, connect };
  };

  test('are there for the first who asks, and a second one gets a new one', async () => {
    const { one, asked, connect } = scene();
    const early = connectEarly(connect, [one.session.host]);
    await Promise.resolve();
    expect(asked).toEqual(['web1']);
    expect(await early.connect(one.session.host)).toBe(one.session);
    expect(asked).toEqual(['web1']);
    await early.connect(one.session.host);
    expect(asked).toEqual(['web1', 'web1']);
  });

  test('are ended where nobody has asked for them, and others stay', async () => {
    const { one, two, connect } = scene();
    const early = connectEarly(connect, [one.session.host, two.session.host]);
    await early.connect(one.session.host);
    await early.close();
    expect([one.session.connected, two.session.connected]).toEqual([true, false]);
  });

  test('that fail are told to whoever asks, and to nobody else', async () => {
    const { one } = scene();
    const early = connectEarly(() => Promise.reject(new Error('no route')), [one.session.host]);
    await early.close();
    const later = connectEarly(() => Promise.reject(new Error('no route')), [one.session.host]);
    await expect(later.connect(one.session.host)).rejects.toThrow('no route');
  });
});

describe('what the hosts of a run have in common', () => {
  /** A registry with two layers and an application, and a fleet that is opened with them. */
  const open = async (wanted: string | undefined, prepare: (registry: MemoryRegistry) => void = () => {}) => {
    const registry = createMemoryRegistry();
    const base = registry.putImage(shop, 'cache-base', 'base:10');
    registry.putImage(shop, 'cache-python', 'base:10 venv:10');
    const app = registry.putImage(shop, 'main', 'base:10 source:10');
    prepare(registry);
    const { session } = createMemoryRun({}, { connectRegistry: () => registry.connect });
    const log = createRunLog(session.clock, session.console);
    const inputs = {
      access: undefined,
      images: {
        ...{ apps: [], mayBeUnused: false, image: shop, registry: 'x.test', repository: 'shop', retries: 0 },
        places: [{ registry: 'x.test', repository: 'shop' }],
        ...{ layers: parseLayers(['base=deps-base', 'python=deps-python']).layers, logins: [] },
      },
    } as Partial<FleetInputs> as FleetInputs;
    const references = wanted === undefined ? [] : [parseReference(wanted)];
    const fleet = await openFleet({ ...session, log }, inputs, references);
    return { fleet, log, base, app };
  };

  test('is the application by its digest, and the layers as the registry has them', async () => {
    const { fleet, log, base, app } = await open(`${shop}:main`);
    expect(fleet.images.apps).toMatchObject([{ tag: 'main', reference: `${shop}@${app.digest}` }]);
    const [layers] = fleet.images.layers;
    expect(layers?.layers).toEqual(['base', 'python']);
    expect(layers?.lookup.images.get('base')).toMatchObject({
      kind: 'ok',
      image: { descriptor: { digest: base.digest } },
    });
    expect(layers?.quarter).toBe('2026Q4');
    expect(fleet.preflight).toContain('docker');
    expect(log.phases.map(({ name }) => name)).toEqual(['look up']);
  });

  test('is only the layers where no application is wanted', async () => {
    expect((await open(undefined)).fleet.images.apps).toEqual([]);
  });

  test('is looked up before any host is reached, so an application that is not there ends the run', async () => {
    await expect(open(`${shop}:gone`)).rejects.toThrow(`The image ${shop}:gone is not in the registry.`);
    await expect(
      open(`${shop}:main`, (registry) => registry.fail(/cache-base/, registryError('network'))),
    ).rejects.toThrow('x.test');
  });
});
